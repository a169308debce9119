package health.longhold.catalog.figure.read.drawing;

import com.fasterxml.jackson.annotation.JsonFormat;
import health.longhold.catalog.figure.domain.Figure;
import health.longhold.catalog.figure.domain.Vector;
import health.longhold.starter.json.KernelModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the figures that stand as files beside the service, one an exercise. */
public final class FigureFiles {
  private static final List<String> LIMBS = List.of("rightArm", "leftArm", "rightLeg", "leftLeg");
  private static final List<String> LIMB_ANGLES =
      List.of("flex", "abduct", "rotate", "bend", "end");
  private static final List<String> POSE_ANGLES = List.of("roll", "look");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Vector.class, Triple.class)
          .addModule(new KernelModule())
          .build();

  private FigureFiles() {}

  /** All of them, by file name. */
  public static List<Figure> all() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath:/figures/*.yaml"))
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
          .map(FigureFiles::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the figures", e);
    }
  }

  private static Figure read(Resource file) {
    try (InputStream content = file.getInputStream()) {
      Map<String, Object> figure = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
      inside(figure, "poses").values().forEach(moment -> straighten(map(moment)));
      return JSON.convertValue(figure, Figure.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** An angle the file does not tell is 0, so that files tell only what is bent. */
  private static void straighten(Map<String, Object> moment) {
    Map<String, Object> pose = new TreeMap<>(inside(moment, "pose"));
    POSE_ANGLES.forEach(angle -> pose.putIfAbsent(angle, 0));
    for (String name : LIMBS) {
      Map<String, Object> limb = new TreeMap<>(inside(pose, name));
      LIMB_ANGLES.forEach(angle -> limb.putIfAbsent(angle, 0));
      pose.put(name, limb);
    }
    moment.put("pose", pose);
  }

  private static Map<String, Object> inside(Map<String, Object> map, String key) {
    return map(map.get(key));
  }

  @SuppressWarnings("unchecked") // a file of another shape fails here or when it is converted
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value, "a part is missing");
  }

  /** A place is told as its three numbers. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface Triple {}
}
