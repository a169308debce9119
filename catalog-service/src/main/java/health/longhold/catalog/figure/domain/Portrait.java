package health.longhold.catalog.figure.domain;

import health.longhold.kernel.Phase;

/**
 * What is asked of a figure.
 *
 * @param phase the pose a still shows, and the one a moving picture begins with
 * @param mirrored whether the left side is at work
 * @param language a language the figure is described in
 */
public record Portrait(
    Phase phase, boolean mirrored, boolean moving, String language, Palette palette) {}
