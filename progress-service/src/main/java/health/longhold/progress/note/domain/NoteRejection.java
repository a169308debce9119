package health.longhold.progress.note.domain;

import health.longhold.kernel.Rejection;

/** Why a note was not changed. */
public enum NoteRejection implements Rejection {
  /** Somebody else wrote it; words are changed by who said them. */
  NOTE_OF_ANOTHER_AUTHOR(Kind.FORBIDDEN);

  private final Kind kind;

  NoteRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
