package health.longhold.progress.note.write;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.note.domain.NoteId;
import health.longhold.progress.note.domain.NoteRejection;
import health.longhold.progress.note.read.sealed.Note;
import health.longhold.progress.note.read.sealed.Notes;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.web.InvalidRequest;
import health.longhold.starter.web.Page;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notes about a member, their clinicians' and their own. Both read all of them; only who wrote a
 * note changes or deletes it.
 */
@RestController
@RequestMapping("/api/members/{memberId}/notes")
class NoteApi {
  private static final int LONGEST = 4000;
  private static final Pattern NO_WRITING = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

  private final Notes notes;
  private final CurrentMembers members;
  private final TransactionOperations transactions;
  private final ErasedMembers erased;
  private final InstantSource clock;

  NoteApi(
      Notes notes,
      CurrentMembers members,
      TransactionOperations transactions,
      ErasedMembers erased,
      InstantSource clock) {
    this.notes = notes;
    this.members = members;
    this.transactions = transactions;
    this.erased = erased;
    this.clock = clock;
  }

  /** The body of a note: 1 to 4000 characters. */
  record Words(String text) {}

  /**
   * Writes a note about a member, or new words in place of the caller's own earlier ones. 1 to 4000
   * characters (422). The member and the clinicians of their care team read every note; a note of
   * another author is refused (403 NOTE_OF_ANOTHER_AUTHOR).
   */
  @PutMapping("/{noteId}")
  @Permitted(value = Role.CLINICIAN, self = true)
  ResponseEntity<Note> write(
      @PathVariable MemberId memberId,
      @PathVariable NoteId noteId,
      @RequestBody Words body,
      Actor actor) {
    check(body.text());
    members.enrolled(memberId);
    Note note =
        Objects.requireNonNull(
            transactions.execute(
                _ -> {
                  erased.guard(actor.tenant(), memberId);
                  boolean kept =
                      notes.keep(
                          actor.tenant(),
                          memberId,
                          noteId,
                          actor.subject(),
                          body.text(),
                          clock.instant().truncatedTo(ChronoUnit.MICROS));
                  if (!kept) {
                    throw new CommandRejected(NoteRejection.NOTE_OF_ANOTHER_AUTHOR);
                  }
                  return notes.find(actor.tenant(), memberId, noteId).orElseThrow();
                }));
    boolean first = note.writtenAt().equals(note.changedAt());
    return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK)
        .cacheControl(CacheControl.noStore())
        .body(note);
  }

  /** Lists the notes about a member, their own and their clinicians', newest first by id. */
  @GetMapping
  @Permitted(value = Role.CLINICIAN, self = true)
  ResponseEntity<Page<Note>> notes(
      @PathVariable MemberId memberId,
      @RequestParam(required = false) @Nullable NoteId after,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    int size = Page.limit(limit);
    members.enrolled(memberId);
    List<Note> rows = notes.page(actor.tenant(), memberId, after, size + 1);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Page.of(rows, size, note -> note.noteId().toString()));
  }

  /**
   * Deletes a note of the caller's own about a member. May be repeated: a note that is not there is
   * as good as deleted. A note of another author is refused (403 NOTE_OF_ANOTHER_AUTHOR).
   */
  @DeleteMapping("/{noteId}")
  @Permitted(value = Role.CLINICIAN, self = true)
  ResponseEntity<Void> delete(
      @PathVariable MemberId memberId, @PathVariable NoteId noteId, Actor actor) {
    members.enrolled(memberId);
    if (!notes.delete(actor.tenant(), memberId, noteId, actor.subject())) {
      throw new CommandRejected(NoteRejection.NOTE_OF_ANOTHER_AUTHOR);
    }
    return ResponseEntity.noContent().build();
  }

  private static void check(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new InvalidRequest("text", "has the wrong length", "1 to " + LONGEST + " characters");
    }
    if (NO_WRITING.matcher(text).find()) {
      throw new InvalidRequest(
          "text", "has characters that are no writing", "text and line breaks");
    }
  }
}
