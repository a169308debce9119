package health.longhold.progress.member.write;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.progress.member.read.directory.DirectoryEntry;
import health.longhold.starter.web.FieldError;
import health.longhold.starter.web.InvalidRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an enrolment. {@code zone} is an IANA time zone; {@code directory} is who the member
 * is, kept apart from everything else.
 */
record Enrolment(
    @Nullable String externalId,
    List<CohortTag> cohorts,
    AgeBand ageBand,
    String zone,
    @Nullable Person directory) {
  private static final int LONGEST_EXTERNAL_ID = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final int OLDEST = 130;

  /** Name, e-mail address and birth date; each may be left out. */
  record Person(@Nullable String name, @Nullable String email, @Nullable LocalDate birthDate) {}

  /**
   * The directory's part.
   *
   * @throws InvalidRequest naming each field that does not fit
   */
  DirectoryEntry person(MemberId memberId, LocalDate today) {
    Person person = directory == null ? new Person(null, null, null) : directory;
    List<FieldError> errors = new ArrayList<>();
    length(errors, "externalId", externalId, LONGEST_EXTERNAL_ID);
    length(errors, "directory.name", person.name(), LONGEST_NAME);
    length(errors, "directory.email", person.email(), LONGEST_EMAIL);
    if (person.email() != null && !person.email().matches("[^@\\s]+@[^@\\s]+")) {
      errors.add(new FieldError("directory.email", "is no e-mail address", "name@host"));
    }
    born(errors, person.birthDate(), today);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return new DirectoryEntry(
        memberId, externalId, person.name(), person.email(), person.birthDate());
  }

  /** Today is the member's; a zone that does not exist is refused by the domain. */
  ZoneId zoneOrUtc() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private static void length(
      List<FieldError> errors, String field, @Nullable String value, int longest) {
    if (value != null && (value.isBlank() || value.length() > longest)) {
      errors.add(new FieldError(field, "has the wrong length", "1 to " + longest + " characters"));
    }
    if (value != null && value.chars().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError(field, "has characters that are no writing", "one line of text"));
    }
  }

  private void born(List<FieldError> errors, @Nullable LocalDate birthDate, LocalDate today) {
    if (birthDate == null) {
      return;
    }
    int age = Period.between(birthDate, today).getYears();
    if (birthDate.isAfter(today) || age > OLDEST) {
      errors.add(
          new FieldError(
              "directory.birthDate", "is no birth date", "0 to " + OLDEST + " years ago"));
    } else if (bandOf(age) != ageBand) {
      errors.add(new FieldError("ageBand", "contradicts the birth date", bandOf(age).name()));
    }
  }

  private static AgeBand bandOf(int age) {
    if (age < 18) {
      return AgeBand.UNDER_18;
    }
    if (age < 55) {
      return AgeBand.FROM_18;
    }
    return age < 65 ? AgeBand.FROM_55 : AgeBand.FROM_65;
  }
}
