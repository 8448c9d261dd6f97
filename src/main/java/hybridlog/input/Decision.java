package hybridlog.input;

/** What the inventory decided about a path. */
public enum Decision {
  READ,
  SKIPPED,
  REJECTED
}
