package hybridlog.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralScanTest {
  /** Few characters, so that literals overlap and occur; among them those that RE2 folds. */
  private static final String ALPHABET = "aAbBkKsS 0-:.\u212A\u017F\u00e9\u0000";

  private static final String ASCII = "abks 0-:.";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsWhatALookAtEachPlaceFinds(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> literals = new ArrayList<>();
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        literals.add(text(random, ASCII, 1 + random.nextInt(9)));
      }
      String text = text(random, ALPHABET, random.nextInt(60));
      int length = random.nextInt(text.length() + 1);

      assertThat(found(literals, text, length))
          .as("%s in the first %d characters of %s", literals, length, text)
          .isEqualTo(naive(literals, text, length));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {254, 255, 256, 65_535, 65_536, 70_000})
  void findsLiteralsOfAnyLength(int length) {
    String literal = "ab".repeat(length / 2) + "sk -:".repeat(2);
    String text = "K" + literal + literal.toUpperCase(Locale.ROOT) + "b";

    assertThat(found(List.of(literal), text, text.length()))
        .isEqualTo(naive(List.of(literal), text, text.length()))
        .hasSize(2);
    assertThat(found(List.of(literal), text, literal.length())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "caf\u00e9"})
  void refusesWhatItCannotFind(String literal) {
    assertThatThrownBy(() -> new LiteralScan(List.of("fine", literal)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(literal);
  }

  private static String text(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static Set<String> found(List<String> literals, String text, int length) {
    Set<String> found = new TreeSet<>();
    new LiteralScan(literals)
        .scan(text, length, (literal, start, end) -> found.add(place(literal, start, end)));
    return found;
  }

  private static Set<String> naive(List<String> literals, String text, int length) {
    String folded =
        text.substring(0, length)
            .replace('\u212A', 'k')
            .replace('\u017F', 's')
            .toLowerCase(Locale.ROOT);
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < literals.size(); i++) {
      for (int start = 0; start < length; start++) {
        if (folded.startsWith(literals.get(i), start)) {
          found.add(place(i, start, start + literals.get(i).length()));
        }
      }
    }
    return found;
  }

  private static String place(int literal, int start, int end) {
    return literal + " at " + start + " to " + end;
  }
}
