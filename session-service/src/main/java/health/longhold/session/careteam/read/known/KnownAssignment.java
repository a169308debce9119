package health.longhold.session.careteam.read.known;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clinician and the period of their access, without end if {@code until} is null. */
public record KnownAssignment(String clinician, Instant from, @Nullable Instant until) {}
