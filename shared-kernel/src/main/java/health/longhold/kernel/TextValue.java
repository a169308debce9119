package health.longhold.kernel;

/** A value whose text and JSON form is one string. */
public interface TextValue {
  String value();
}
