package health.longhold.platform.story;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How a day reaches the platform: as a record of the past, or as it is lived. */
sealed interface Way permits ImportedWay, LiveWay {

  /** Agrees to the plan. */
  void begin();

  /** Answers the questions if they are due; what to do today, in order. */
  List<Wire.Item> open(TrainingDay training, UUID sessionId);

  /** Hands in the journal; the revision of the result that holds all of it. */
  int write(TrainingDay training, UUID sessionId, Journal journal);

  void correct(UUID sessionId, Journal journal);

  /** Waits until the session is decided and the targets show it; the raises that wait. */
  List<OpenProposal> decided(UUID sessionId, int revision, List<Wire.Item> items);

  /** Tells the pain of a morning; then the clinician approves what waits for one. */
  void morning(int day, int pain, List<OpenProposal> proposals);

  /** A raise that waits. */
  record OpenProposal(String exerciseId, UUID proposalId, List<String> awaits) {
    boolean awaitsApproval() {
      return awaits.contains("APPROVAL");
    }

    static List<OpenProposal> of(Wire.Targets targets) {
      List<OpenProposal> open = new ArrayList<>();
      for (Wire.Target target : targets.targets()) {
        if (target.proposal() != null) {
          open.add(
              new OpenProposal(
                  target.exerciseId(), target.proposal().proposalId(), target.proposal().awaits()));
        }
      }
      return open;
    }
  }
}
