package health.longhold.starter.failure;

/** Marks an exception of ours that says nothing about the work itself: trying again may succeed. */
public interface PassingFailure {}
