package hybridlog.mask;

/** Words that say how something went: they are no values, whatever they stand in. */
final class Outcomes {
  private static final Lexicon WORDS =
      Lexicon.of(
          """
          ok okay success successful succeeded passed pass done complete completed finished
          fail failed failure failing error errored fatal critical crit warning warn crashed
          dead lost corrupt corrupted broken down up online offline healthy unhealthy degraded
          ready notready running stopped started active inactive enabled disabled skipped
          canceled cancelled aborted killed timeout timed-out expired rejected refused denied
          allowed accepted granted revoked missing absent present unknown pending blocked
          exit-code signal core-dump oom-kill watchdog dependency resources protocol
          green yellow red normal high low full empty connected disconnected open opened closed
          start stop associated disassociated attached detached authenticated unauthenticated
          locked unlocked created deleted joined left true false on off yes no
          deny allow permit drop enforce complain enforcing permissive
          assigned unassigned stuck paused resumed progressing retrying starting stopping
          terminating terminated suspended draining drained evicted"""
              .strip());

  private Outcomes() {}

  static boolean has(char[] text, int from, int to) {
    return WORDS.has(text, from, to);
  }
}
