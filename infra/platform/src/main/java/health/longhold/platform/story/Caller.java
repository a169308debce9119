package health.longhold.platform.story;

import java.util.UUID;

/** On whose behalf a call is made. */
record Caller(String subject, String programme, String role) {
  static Caller member(UUID memberId, String programme) {
    return new Caller(memberId.toString(), programme, "MEMBER");
  }

  static Caller clinician(String programme) {
    return new Caller("story-clinician", programme, "CLINICIAN");
  }

  static Caller manager(String programme) {
    return new Caller("story-manager", programme, "PROGRAMME_MANAGER");
  }

  static Caller importer(String programme) {
    return new Caller("story-importer", programme, "IMPORTER");
  }

  /** The caller as the provider of this machine knows anybody; an account by its own name. */
  String name() {
    return subject.contains("@") ? subject : role + ":" + subject + "@" + programme;
  }
}
