package hybridlog.event;

import java.util.List;

/**
 * Tells which parts of a header pattern can tell one digit from another: such a part may be there
 * or not, or end elsewhere, with other digits in the place of a line's. Of times, which all can,
 * the scan notes whether they did. Stateless.
 */
final class DigitSense {
  private DigitSense() {}

  /** How many parts a pattern begins with that cannot. */
  static int without(List<Element> elements) {
    int without = 0;
    while (without < elements.size() && !has(elements.get(without))) {
      without++;
    }
    return without;
  }

  private static boolean has(Element element) {
    if (element instanceof Element.Maybe maybe) {
      return maybe.parts().stream().anyMatch(part -> isTime(part) || has(part));
    }
    return element instanceof LevelElement.Severity
        || element instanceof LevelElement.Priority
        || element instanceof LevelElement.Grade
        || element instanceof Element.Hex
        || texts(element).stream().anyMatch(Chars::hasDigit);
  }

  private static boolean isTime(Element element) {
    return element instanceof Element.Any || element instanceof Element.Shaped;
  }

  /** What is looked for letter by letter. */
  private static List<String> texts(Element element) {
    if (element instanceof Element.Literal literal) {
      return List.of(literal.text());
    }
    if (element instanceof Element.OneOf some) {
      return some.words();
    }
    if (element instanceof Element.Cut cut) {
      return cut.words();
    }
    if (element instanceof LevelElement.Among among) {
      return among.words();
    }
    return element instanceof Until until ? until.stops() : List.of();
  }
}
