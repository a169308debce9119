package health.longhold.embedded;

/** Where the servers get the passwords of those who may log in. */
@FunctionalInterface
public interface Passwords {
  /** The password of a role or user, the same at every call. */
  String of(String name);
}
