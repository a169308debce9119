package health.longhold.starter.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import health.longhold.contract.Contracts;
import health.longhold.starter.types.StoredJson;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contracts change in the open: a record that no longer fits its agreed schema fails here until the
 * files are written anew, {@code mvn -pl infra/service-starter -am test
 * -Dtest=PublishedContractTest -Dgolden.write=true}, and the reason stands in the commit.
 */
class PublishedContractTest {
  private static final JsonMapper WIRE = StoredJson.contracts();
  private static final JsonMapper TEXT =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  static Stream<Class<?>> contracts() {
    return Stream.concat(Contracts.EVENTS.stream(), Contracts.COMMANDS.stream());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void has_the_agreed_schema(Class<?> contract) {
    String current = text(ContractSchemas.of(contract));

    assertThat(current)
        .isEqualTo(GoldenFiles.agreed(GoldenFiles.SCHEMAS, Contracts.nameOf(contract), current));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void is_written_as_in_the_agreed_example(Class<?> contract) {
    String current = text(WIRE.valueToTree(ContractExamples.of(contract)));

    assertThat(current)
        .isEqualTo(GoldenFiles.agreed(GoldenFiles.EXAMPLES, Contracts.nameOf(contract), current));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void is_read_back_from_its_example(Class<?> contract) {
    Object example = ContractExamples.of(contract);

    assertThat((Object) WIRE.readValue(WIRE.writeValueAsBytes(example), contract))
        .isEqualTo(example);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void takes_its_example_and_nothing_less(Class<?> contract) {
    Schema schema = schemaOf(contract);
    ObjectNode example = (ObjectNode) WIRE.valueToTree(ContractExamples.of(contract));

    assertThat(faults(schema, example)).isEmpty();
    assertThat(required(contract)).isNotEmpty();
    for (String name : required(contract)) {
      ObjectNode less = example.deepCopy();
      less.remove(name);
      assertThat(faults(schema, less)).as("without " + name).isNotEmpty();
    }
  }

  @Test
  void leaves_no_file_of_a_contract_that_is_gone() {
    Set<String> names = contracts().map(Contracts::nameOf).collect(toSet());

    assertThat(GoldenFiles.names(GoldenFiles.SCHEMAS)).isEqualTo(names);
    assertThat(GoldenFiles.names(GoldenFiles.EXAMPLES)).isEqualTo(names);
  }

  private static List<String> required(Class<?> contract) {
    return ContractSchemas.of(contract)
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static Schema schemaOf(Class<?> contract) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(ContractSchemas.of(contract)));
  }

  private static List<Error> faults(Schema schema, JsonNode document) {
    return schema.validate(
        text(document),
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String text(JsonNode json) {
    return TEXT.writeValueAsString(json) + "\n";
  }
}
