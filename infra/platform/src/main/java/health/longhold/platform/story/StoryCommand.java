package health.longhold.platform.story;

import health.longhold.platform.token.ScriptTokens;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a member's weeks to a running platform and prints what it made of them. Exits 0 when
 * everything printed could be read back, 1 otherwise.
 */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    description = "One member, twelve weeks: trains against the running platform and explains it.")
public final class StoryCommand implements Callable<Integer> {
  private static final ZoneId MEMBERS_ZONE = ZoneId.of("Asia/Kolkata");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Option(names = "--json", description = "the same as data: day offsets, no ids, no times")
  private boolean json;

  @Option(names = "--members", defaultValue = "1", description = "how many people (1)")
  private int members;

  @Option(names = "--seed", defaultValue = "1", description = "decides every number (1)")
  private long seed;

  @Option(names = "--weeks", defaultValue = "12", description = "how long, 2 to 26 (12)")
  private int weeks;

  @Option(
      names = "--url",
      defaultValue = "http://localhost:8080",
      description = "the platform (${DEFAULT-VALUE})")
  private URI url = URI.create("http://localhost:8080");

  @Option(
      names = "--data",
      defaultValue = ".longhold",
      description = "the platform's folder, which holds what signs the story in (${DEFAULT-VALUE})")
  private Path data = Path.of(".longhold");

  @Option(
      names = "--programme",
      defaultValue = "demo",
      description =
          "the programme the members join; only one with clinical cover raises as told (${DEFAULT-VALUE})")
  private String programme = "demo";

  @Option(
      names = "--exercise",
      defaultValue = "prone-leg-lift",
      description = "every session of this one is shown (${DEFAULT-VALUE})")
  private String focus = "prone-leg-lift";

  @Option(names = "--all", description = "every session of every exercise")
  private boolean everything;

  @Option(names = "--run", description = "goes on with a run that was broken off")
  private @Nullable String run;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    if (weeks < 2 || weeks > 26 || members < 1 || members > 10_000) {
      throw new ParameterException(
          command.commandLine(), "expected --weeks from 2 to 26 and --members from 1 to 10000");
    }
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    String name = run == null ? UUID.randomUUID().toString().substring(0, 8) : run;
    Settings settings = new Settings(seed, weeks, members, programme, name);
    try (Http http = new Http(url, tokens(), PATIENCE)) {
      http.greet(err);
      Api api = new Api(http, PATIENCE);
      Calendar calendar = Calendar.endingBy(Instant.now(), MEMBERS_ZONE, weeks);
      Catalogue catalogue = Catalogue.read(api, Caller.manager(programme));
      List<String> disagreements =
          members == 1
              ? one(new Tale(api, settings, calendar, catalogue, 1), out, err)
              : many(new Crowd(api, settings, calendar, catalogue, err), out);
      disagreements.forEach(err::println);
      return disagreements.isEmpty() ? 0 : 1;
    } catch (UncheckedIOException unread) {
      err.println(unread.getMessage() + ". Start it with ./longhold up, or name its --data.");
      return 1;
    } catch (StoryFailed failed) {
      err.println("story " + name + ": " + failed.getMessage());
      return 1;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private ScriptTokens tokens() {
    return new ScriptTokens(url, ScriptTokens.secretIn(data));
  }

  private List<String> one(Tale tale, PrintWriter out, PrintWriter err) {
    if (json) {
      Account account = tale.tell(day -> tick(err, day));
      err.println();
      print(out, account);
      return tale.readBack(account);
    }
    Table table = new Table(out, focus, everything);
    Account account = tale.tell(table);
    table.ladders(account.ladders());
    table.adherence(account.adherence());
    List<String> disagreements = tale.readBack(account);
    out.println(
        disagreements.isEmpty()
            ? "Read back: targets, reasons, timeline, sessions and adherence all agree."
            : "Read back: %d disagreements.".formatted(disagreements.size()));
    return disagreements;
  }

  private List<String> many(Crowd crowd, PrintWriter out) {
    Crowd.Outcome outcome = crowd.live();
    if (json) {
      print(out, outcome);
    } else {
      new CrowdTable(out).print(outcome);
    }
    return outcome.disagreements();
  }

  private static void tick(PrintWriter err, TrainingDay day) {
    err.printf("\rweek %d, day %d", day.week(), day.day());
    err.flush();
  }

  private static void print(PrintWriter out, Object data) {
    out.println(
        JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(data));
  }
}
