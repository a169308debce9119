package health.longhold.progress.note.read.sealed;

import health.longhold.progress.note.domain.NoteId;
import java.time.Instant;

/** A note, opened: who wrote it, when first and when last, and the words. */
public record Note(
    NoteId noteId, String author, Instant writtenAt, Instant changedAt, String text) {}
