package health.longhold.progress.mydata.read.overview;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.consent.read.given.Consents;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.note.read.sealed.Notes;
import health.longhold.starter.access.Permitted;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A member's consents and notes, their export, and the way out. */
@Controller
class MyDataPage {
  private static final int NEWEST = 50;

  private final CurrentMembers members;
  private final Consents consents;
  private final Notes notes;

  MyDataPage(CurrentMembers members, Consents consents, Notes notes) {
    this.members = members;
    this.consents = consents;
    this.notes = notes;
  }

  @GetMapping("/my")
  @Permitted(Role.MEMBER)
  String home() {
    return "redirect:/my/data";
  }

  @GetMapping("/my/data")
  @Permitted(Role.MEMBER)
  String data(Actor actor, Model model) {
    MemberId memberId = MemberId.of(actor.subject());
    Enrolled member = members.oneself(actor);
    ZoneId zone = ZoneId.of(member.zone());
    model.addAttribute("memberId", actor.subject());
    model.addAttribute(
        "consents",
        consents.all(memberId).stream()
            .map(
                consent ->
                    new Given(
                        consent.consentId().toString(),
                        consent.recipient().value(),
                        consent.purpose(),
                        consent.dataClasses(),
                        consent.state().name(),
                        LocalDate.ofInstant(consent.grantedAt(), zone),
                        LocalDate.ofInstant(consent.until(), zone)))
            .toList());
    model.addAttribute("purposes", ConsentPurpose.values());
    model.addAttribute("classes", DataClass.values());
    model.addAttribute(
        "notes",
        notes.page(actor.tenant(), memberId, null, NEWEST).stream()
            .map(
                note ->
                    new Written(
                        note.noteId().toString(),
                        note.author().equals(actor.subject()),
                        LocalDate.ofInstant(note.writtenAt(), zone),
                        note.text()))
            .toList());
    return "mydata/data";
  }

  /** One consent, in days of the member. */
  record Given(
      String consentId,
      String recipient,
      ConsentPurpose purpose,
      List<DataClass> classes,
      String state,
      LocalDate since,
      LocalDate until) {}

  /** One note; {@code own} ones can be deleted. */
  record Written(String noteId, boolean own, LocalDate day, String text) {}
}
