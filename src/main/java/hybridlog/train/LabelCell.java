package hybridlog.train;

import hybridlog.classify.Verdict;
import java.text.Normalizer;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;

/** Labels as people and programs write them into cells: two that look the same are the same. */
final class LabelCell {
  private static final Pattern BLANKS = Pattern.compile("\\p{Zs}+");

  private LabelCell() {}

  /**
   * The label of a cell: blanks of whatever width as one space, none at its ends, accents as parts
   * of their letters.
   *
   * @param place of its row
   * @throws hybridlog.Failure with exit code 2 if it holds a character that cannot be seen
   */
  static String label(CorpusFile.Place place, String cell) {
    String spaced = BLANKS.matcher(cell).replaceAll(" ").strip();
    String label = Normalizer.normalize(spaced, Normalizer.Form.NFC);
    PrimitiveIterator.OfInt characters = label.codePoints().iterator();
    while (characters.hasNext()) {
      int character = characters.nextInt();
      if (isUnseen(character)) {
        throw place.misfit(
            String.format(
                "has a label with the character U+%04X, which cannot be seen", character));
      }
    }
    return label;
  }

  /** Whether it is that of what nobody has labelled. */
  static boolean saysNothing(String label) {
    return label.isEmpty() || label.equalsIgnoreCase(Verdict.UNCLASSIFIED);
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Joiners are part of how some scripts are written.
      case Character.FORMAT -> character != '\u200c' && character != '\u200d';
      default -> false;
    };
  }
}
