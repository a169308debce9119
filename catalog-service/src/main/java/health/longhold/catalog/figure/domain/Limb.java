package health.longhold.catalog.figure.domain;

import org.jspecify.annotations.Nullable;

/**
 * How an arm or a leg is held. Either by the angles of its joints, in degrees from hanging straight
 * down beside the trunk with palms in: {@code flex} swings it ahead, {@code abduct} out to its
 * side, {@code rotate} turns it outward, {@code bend} is the elbow or the knee, {@code end} the
 * wrist or the ankle. Or by where its wrist or ankle stays ({@code reach}, in centimetres of the
 * world), which way its elbow or knee points ({@code point}) and which way its hand or foot lies
 * ({@code lie}); the angles follow.
 */
public record Limb(
    double flex,
    double abduct,
    double rotate,
    double bend,
    double end,
    @Nullable Vector reach,
    @Nullable Vector point,
    @Nullable Vector lie) {}
