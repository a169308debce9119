package health.longhold.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged stays, whoever dies: the story told through a kill -9 is the same story. */
class RestartIT {
  private static final String[] SIX_WEEKS = {"--weeks=6", "--seed=7"};
  private static final int MID_STORY = 18;

  @Test
  void a_platform_killed_mid_story_tells_the_same_story(@TempDir Path data) {
    try (PlatformProcess platform = PlatformProcess.start(data)) {
      StoryRun unharmed = StoryRun.tell(platform, SIX_WEEKS);
      StoryRun killed =
          StoryRun.tell(
              platform,
              MID_STORY,
              () -> {
                platform.kill();
                platform.startAgain();
              },
              SIX_WEEKS);

      assertThat(unharmed.exitCode()).as(unharmed.errors()).isZero();
      assertThat(killed.exitCode()).as(killed.errors()).isZero();
      assertThat(killed.json()).isEqualTo(unharmed.json());
    }
  }

  @Test
  void progress_service_gone_for_a_while_changes_nothing(@TempDir Path data) {
    try (PlatformProcess platform = PlatformProcess.start(data, "--processes")) {
      StoryRun unharmed = StoryRun.tell(platform, SIX_WEEKS);
      StoryRun killed =
          StoryRun.tell(platform, MID_STORY, () -> platform.kill("progress-service"), SIX_WEEKS);

      assertThat(unharmed.exitCode()).as(unharmed.errors()).isZero();
      assertThat(killed.exitCode()).as(killed.errors()).isZero();
      assertThat(killed.json()).isEqualTo(unharmed.json());
    }
  }
}
