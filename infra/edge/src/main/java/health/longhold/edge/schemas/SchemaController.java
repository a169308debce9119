package health.longhold.edge.schemas;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * {@code /schemas/<contract name>}: the JSON Schema a record's {@code dataschema} points at, with
 * or without {@code .json} behind it.
 */
@RestController
class SchemaController {
  private static final String SUFFIX = ".json";

  private final Map<String, Resource> schemas = new TreeMap<>();

  SchemaController() throws IOException {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    for (Resource schema : resolver.getResources("classpath*:/schemas/*" + SUFFIX)) {
      schemas.put(nameOf(String.valueOf(schema.getFilename())), schema);
    }
  }

  @GetMapping("/schemas")
  Index index() {
    return new Index(schemas.keySet().stream().map(name -> "/schemas/" + name).toList());
  }

  @GetMapping(path = "/schemas/{name}", produces = "application/schema+json")
  ResponseEntity<Resource> schema(@PathVariable String name) throws NoResourceFoundException {
    Resource schema = schemas.get(nameOf(name));
    if (schema == null) {
      throw new NoResourceFoundException(HttpMethod.GET, "/schemas/" + name, name);
    }
    return ResponseEntity.ok(schema);
  }

  private static String nameOf(String file) {
    return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
  }

  /** Where every schema is found. */
  record Index(List<String> schemas) {}
}
