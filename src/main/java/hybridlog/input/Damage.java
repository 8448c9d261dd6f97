package hybridlog.input;

/**
 * Where and why a file could not be read on.
 *
 * @param what the fault in a few words
 * @param at byte of the file on the disk at which it was met
 * @param cut whether the last line that has no end before the fault may be incomplete; it is then
 *     not kept
 */
record Damage(String what, long at, boolean cut) {
  @Override
  public String toString() {
    return "damaged at byte " + at + ": " + what;
  }
}
