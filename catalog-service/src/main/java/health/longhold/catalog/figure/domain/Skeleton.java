package health.longhold.catalog.figure.domain;

/**
 * One ordinary adult of 170 cm, in centimetres. Lengths of segments are shares of the height after
 * Drillis and Contini (1966), as tabulated in Winter, Biomechanics and Motor Control of Human
 * Movement; how thick the parts are is drawn, not measured.
 */
final class Skeleton {
  /** From the middle between the hips to the lowest vertebra of the neck, along the spine. */
  static final double SPINE = 52;

  static final double NECK = 9;
  static final double SPINE_LINK = 4;
  static final double UPPER_ARM = 31.6;
  static final double FOREARM = 24.8;
  static final double HAND = 17;
  static final double THIGH = 41.7;
  static final double SHANK = 41.8;
  static final double FOOT_AHEAD = 14.5;
  static final double HEEL_BEHIND = 4.2;
  static final double ANKLE_HEIGHT = 6.6;
  static final double SHOULDER_BELOW_NECK = 4.5;
  static final double SHOULDER_ASIDE = 16.5;
  static final double HIP_ASIDE = 8.4;

  static final double HEAD_ABOVE_SKULL = 8.6;
  static final double HEAD_AHEAD = 2.2;
  static final double HEAD_LONG = 11.6;
  static final double HEAD_DEEP = 9.6;
  static final double HEAD_BROAD = 8.0;
  static final double NOSE_AHEAD = 11.2;
  static final double NOSE_BELOW = 1.6;

  static final double SHOULDER_THICK = 5.4;
  static final double ELBOW_THICK = 3.9;
  static final double WRIST_THICK = 2.6;
  static final double KNUCKLES_THICK = 2.6;
  static final double FINGERS_THICK = 1.5;
  static final double HIP_THICK = 8.9;
  static final double KNEE_THICK = 5.4;
  static final double CALF_THICK = 5.3;
  static final double ANKLE_THICK = 3.2;
  static final double HEEL_THICK = 3.1;
  static final double TOE_THICK = 1.7;
  static final double NECK_THICK = 5.4;
  static final double SKULL_THICK = 5.2;
  static final double NOSE_THICK = 1.5;

  /** Cross-sections: place above the lowest vertebra of the neck, breadth, depth. */
  static final double[][] SHOULDER_SLOPE = {{-2.5, 15.5, 7.4}, {1.4, 11.5, 5.2}, {4.6, 5.8, 4.0}};

  private Skeleton() {}
}
