package health.longhold.platform.story;

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

  /** Tells the pain of a morning; then the clinician approves what waits for one. */
  void morning(int day, int pain, List<OpenProposal> proposals);

  /** A raise that waits. */
  record OpenProposal(String exerciseId, UUID proposalId, List<String> awaits) {
    boolean awaitsApproval() {
      return awaits.contains("APPROVAL");
    }
  }
}
