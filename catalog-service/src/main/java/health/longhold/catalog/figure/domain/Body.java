package health.longhold.catalog.figure.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A pose worked out: where every joint is, and the trunk's cross-sections from seat to neck. */
record Body(Map<Joint, Vector> joints, List<Station> trunk, Axes pelvis, Axes chest, Axes head) {
  Body {
    joints = new EnumMap<>(joints);
    trunk = List.copyOf(trunk);
  }

  Vector at(Joint joint) {
    Vector place = joints.get(joint);
    if (place == null) {
      throw new IllegalArgumentException("no " + joint);
    }
    return place;
  }
}
