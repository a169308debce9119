package health.longhold.starter.command;

import health.longhold.kernel.Rejection;

/** A refusal of another service; its constant travels as a name, its kind decides the answer. */
record RemoteRejection(String name, Kind kind) implements Rejection {}
