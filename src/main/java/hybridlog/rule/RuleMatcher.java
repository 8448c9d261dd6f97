package hybridlog.rule;

import hybridlog.scan.Ansi;
import hybridlog.scan.Digits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Matches the lines of one thread, one after another. Logs repeat themselves: of a line that came
 * twice of late the rule is remembered, and taken for all that differ from it in digits only,
 * unless there is a rule for which that can make a difference. Takes some two megabytes, six where
 * letters are not Latin; not thread safe.
 */
public final class RuleMatcher {
  /** Lines that are remembered; a power of two. */
  private static final int RECENT = 1 << 12;

  /** Longer lines seldom come twice. */
  private static final int LONGEST = 512;

  private final RuleSet rules;

  /** The hash of the line that came last of those with the same slot. */
  private final long[] hashes = new long[RECENT];

  /** A line that came twice: to keep those that never do costs more than to match them. */
  private final @Nullable Known[] lines = new Known[RECENT];

  /** A line with all its digits zeros, and what was found. */
  private static final class Known {
    private final String source;
    private final byte[] zeroed;
    private final Optional<Rule> rule;

    /** Whether another rule may match the line with other digits. */
    private final boolean digitsMatter;

    Known(String source, byte[] zeroed, Optional<Rule> rule, boolean digitsMatter) {
      this.source = source;
      this.zeroed = zeroed;
      this.rule = rule;
      this.digitsMatter = digitsMatter;
    }

    boolean is(String otherSource, byte[] otherZeroed) {
      return source.equals(otherSource) && Arrays.equals(zeroed, otherZeroed);
    }
  }

  RuleMatcher(RuleSet rules) {
    this.rules = rules;
  }

  /** As {@link RuleSet#match}. */
  public Optional<Rule> match(String source, String raw) {
    if (raw.length() > LONGEST || raw.indexOf(Ansi.ESCAPE) >= 0) {
      return rules.match(source, raw);
    }
    byte[] zeroed = raw.getBytes(StandardCharsets.UTF_8);
    long hash = Digits.zero(zeroed);
    int slot = (int) hash & (RECENT - 1);
    if (hashes[slot] != hash) {
      hashes[slot] = hash;
      return rules.match(source, raw);
    }
    Known known = lines[slot];
    if (known != null && known.is(source, zeroed)) {
      return known.digitsMatter ? rules.match(source, raw) : known.rule;
    }
    Optional<Rule> rule = rules.match(source, raw);
    boolean digitsMatter = rules.digitsMatter(new String(zeroed, StandardCharsets.UTF_8));
    lines[slot] = new Known(source, zeroed, rule, digitsMatter);
    return rule;
  }
}
