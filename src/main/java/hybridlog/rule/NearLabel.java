package hybridlog.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the label that somebody who has misspelled it meant. Stateless; some µs a label. */
public final class NearLabel {
  /** Characters that may be wrong, in a label of a word or more. */
  private static final int WRONG = 2;

  /** Of shorter ones hardly anything is left: one character may be wrong. */
  private static final int SHORT = 5;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(WRONG);

  private NearLabel() {}

  /**
   * The known label that differs least.
   *
   * @param label one that is not known
   * @return the first of the nearest; empty if none differs in case alone or by so few characters
   *     (left out, put in, or another in their place) that it was hardly meant to be another
   */
  public static Optional<String> of(String label, Collection<String> known) {
    String plain = plain(label);
    int most = plain.length() < SHORT ? 1 : WRONG;
    return known.stream()
        .filter(other -> distance(plain, plain(other)) <= most)
        .min(Comparator.comparingInt(other -> distance(plain, plain(other))));
  }

  /** The same as a question to put behind the label; empty if there is none to ask. */
  public static String question(String label, Collection<String> known) {
    return of(label, known).map(near -> "did you mean '" + near + "'?").orElse("");
  }

  private static String plain(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }

  /** By Levenshtein; more than any that is asked for where it is beyond that. */
  private static int distance(String one, String other) {
    int distance = DISTANCE.apply(one, other);
    return distance < 0 ? Integer.MAX_VALUE : distance;
  }
}
