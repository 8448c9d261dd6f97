package hybridlog.train;

import hybridlog.classify.Template;
import hybridlog.event.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes copies of texts with words left out, to be learnt beside them, so that no label hangs on a
 * single word (word dropout, Iyyer et al. 2015, "Deep Unordered Composition Rivals Syntactic
 * Methods for Text Classification"). The same text gives the same copy.
 */
public final class WordDropout {
  /** What a copy counts in training against its text. */
  public static final double WEIGHT = 0.5;

  /** Share of the words that is left out. */
  private static final double WORDS = 0.2;

  /** Share of the copies that have no level: foreign logs often have none. */
  private static final double LEVELS = 0.3;

  private WordDropout() {}

  /** The copy of a text; one whose words are all left out keeps them all. */
  public static Template copy(Template template) {
    Random random = new Random(Long.parseLong(template.id(), 16));
    Level level = random.nextDouble() < LEVELS ? Level.NONE : template.level();
    List<String> kept = new ArrayList<>();
    for (String word : template.text().split(" ", -1)) {
      if (random.nextDouble() >= WORDS) {
        kept.add(word);
      }
    }
    return new Template(level, kept.isEmpty() ? template.text() : String.join(" ", kept));
  }
}
