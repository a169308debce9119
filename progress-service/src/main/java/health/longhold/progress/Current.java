package health.longhold.progress;

/**
 * An aggregate as it stands: its state, the sequence number of its newest event, and whether the
 * command just answered changed it.
 */
public record Current<S>(S state, long sequence, boolean changed) {}
