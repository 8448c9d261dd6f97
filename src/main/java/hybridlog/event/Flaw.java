package hybridlog.event;

/** Why an event is kept and counted but not classified. */
public enum Flaw {
  /** Nothing is wrong with it. */
  NONE,
  /** Its line was longer than the limit; only the beginning is kept. */
  OVERSIZED
}
