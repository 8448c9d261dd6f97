package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.event.Event;
import hybridlog.event.Level;
import hybridlog.redact.Redactor;
import java.util.Comparator;

/**
 * An event that was chosen to be shown.
 *
 * @param hash of file and line: who has the smallest is chosen, so that the choice does not depend
 *     on how the input was cut
 * @param event with its texts cut to {@link #LONGEST}
 * @param classification of which its kind's text is not needed
 */
public record Sample(long hash, Event event, Classification classification) {
  /** Characters of raw text and message that are kept. */
  private static final int LONGEST = 1000;

  /** Ends a text that was cut. */
  private static final String CUT = "…";

  private static final Template NO_TEMPLATE = new Template(Level.NONE, "");

  static final Comparator<Sample> BY_HASH = Sample::byHash;

  static final Comparator<Sample> BY_PLACE =
      Comparator.comparing((Sample sample) -> sample.event().file())
          .thenComparingLong(sample -> sample.event().line());

  /** Written out, since it is asked some million times in a run and hashes hardly ever tie. */
  private static int byHash(Sample one, Sample other) {
    int order = Long.compare(one.hash, other.hash);
    return order == 0 ? BY_PLACE.compare(one, other) : order;
  }

  static Sample of(long hash, Event event, Classification classification) {
    // Its kind's text may be hundreds of times as long as what is kept of it.
    Classification shown =
        new Classification(classification.verdict(), NO_TEMPLATE, classification.templateId());
    return new Sample(hash, cut(event), shown);
  }

  /** Characters of an event's texts that a sample keeps at most. */
  static int characters(Event event) {
    return Math.min(LONGEST, event.raw().length())
        + Math.min(LONGEST, event.message().length())
        + Math.min(LONGEST, event.source().length());
  }

  private static Event cut(Event event) {
    if (event.raw().length() <= LONGEST
        && event.message().length() <= LONGEST
        && event.source().length() <= LONGEST) {
      return event;
    }
    return event.withTexts(Sample::cut);
  }

  /** At most {@link #LONGEST} characters, never half a surrogate pair or half a secret. */
  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : Event.beginning(text, Redactor.secrets().cut(text, LONGEST - 1)) + CUT;
  }

  /** Whether a text of a sample may not be all of its event's. */
  static boolean mayBeCut(String text) {
    return text.length() >= LONGEST || text.endsWith(CUT);
  }

  /** 64 well-mixed bits of a text. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** Spreads the differences of two numbers over all of their bits; not negative. */
  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return (mixed ^ (mixed >>> 31)) & Long.MAX_VALUE;
  }
}
