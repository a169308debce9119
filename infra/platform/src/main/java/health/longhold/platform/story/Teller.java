package health.longhold.platform.story;

import health.longhold.platform.story.Account.Day;

/** Hears the story while it happens. */
interface Teller {
  void day(Day day);
}
