package hybridlog.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A header as a format writes it, {@code {time} {level} {source}: {message}}, compiled into parts
 * that are matched one after another. Immutable.
 */
final class HeaderPattern {
  private final Element[] elements;
  private final Map<String, Integer> slots;
  private final Characters needed = new Characters();
  private final Beginning beginning;
  private final FirstWords firstWords;
  private final int sameForDigits;

  private HeaderPattern(List<Element> elements, Map<String, Integer> slots) {
    this.elements = elements.toArray(Element[]::new);
    this.slots = Map.copyOf(slots);
    this.beginning = ownBeginning();
    this.firstWords =
        new FirstWords(
            elements,
            switch (beginning) {
              case TIME -> 1;
              case BRACKET_TIME -> 2;
              case OTHER -> 0;
            });
    this.sameForDigits = DigitSense.without(elements);
    for (Element element : elements) {
      if (element instanceof Element.Literal literal) {
        needed.require(literal.text());
      }
    }
  }

  /** The marks without which there is no match. */
  Characters needed() {
    return needed;
  }

  /** What must stand behind the time, if the pattern begins with one, or else at its beginning. */
  FirstWords firstWords() {
    return firstWords;
  }

  /**
   * Compiles a pattern. One that begins with a part that may be missing becomes two, so that it is
   * always known how a pattern begins.
   *
   * @throws IllegalArgumentException if it is none, saying why
   */
  static List<HeaderPattern> of(String pattern) {
    HeaderCompiler compiler = new HeaderCompiler(pattern);
    List<HeaderPattern> patterns = new ArrayList<>();
    List<Element> elements = resolve(compiler.sequence(false), List.of());
    while (elements.get(0) instanceof Element.Maybe maybe) {
      List<Element> with = new ArrayList<>(maybe.parts());
      elements = elements.subList(1, elements.size());
      if (elements.isEmpty()) {
        throw new IllegalArgumentException("all of it may be missing");
      }
      with.addAll(elements);
      patterns.add(new HeaderPattern(with, compiler.slots()));
    }
    patterns.add(new HeaderPattern(elements, compiler.slots()));
    return patterns;
  }

  /** Whether the line has this header from {@code at} on; the scan is told how far it went. */
  boolean match(Scan scan, int at) {
    int end = at;
    for (int i = 0; i < elements.length; i++) {
      end = elements[i].match(scan, end);
      if (end < 0) {
        scan.fitting = i;
        return false;
      }
    }
    scan.fitting = elements.length;
    return end == scan.line.length();
  }

  /** How many parts it begins with that are there, or not, whatever the line's digits are. */
  int sameForDigits() {
    return sameForDigits;
  }

  /** How many parts two patterns begin with that are the same. */
  int shared(HeaderPattern other) {
    int most = Math.min(elements.length, other.elements.length);
    int shared = 0;
    while (shared < most && elements[shared].equals(other.elements[shared])) {
      shared++;
    }
    return shared;
  }

  /** How many parts there are. */
  int size() {
    return elements.length;
  }

  /** The time that the pattern begins with, in a bracket or not; null if it begins otherwise. */
  @Nullable Element time() {
    return switch (beginning) {
      case TIME -> elements[0];
      case BRACKET_TIME -> elements[1];
      case OTHER -> null;
    };
  }

  /** How the pattern begins. */
  Beginning beginning() {
    return beginning;
  }

  private Beginning ownBeginning() {
    if (isAnyTime(0)) {
      return Beginning.TIME;
    }
    boolean bracket = elements[0] instanceof Element.Literal literal && literal.text().equals("[");
    return bracket && isAnyTime(1) ? Beginning.BRACKET_TIME : Beginning.OTHER;
  }

  /** Whether the time that it begins with must begin with a name. */
  boolean beginsNamed() {
    Element time = elements[beginning() == Beginning.TIME ? 0 : 1];
    return time instanceof Element.Any any && any.named();
  }

  /** Whether a line can begin with that character. */
  boolean canBegin(char c) {
    return canBegin(List.of(elements), 0, c);
  }

  /**
   * Whether a character can come after the time that the pattern begins with.
   *
   * @param blank whether there are blanks between
   */
  boolean canFollowTime(char c, boolean blank) {
    int next = beginning() == Beginning.TIME ? 1 : 2;
    return next == elements.length ? c == 0 : canFollow(List.of(elements), next, c, blank);
  }

  static boolean canFollow(List<Element> elements, int index, char c, boolean blank) {
    if (index == elements.size()) {
      return true;
    }
    Element element = elements.get(index);
    if (element instanceof Element.Maybe maybe) {
      return canFollow(maybe.parts(), 0, c, blank) || canFollow(elements, index + 1, c, blank);
    }
    if (element instanceof Element.Literal literal) {
      String text = literal.text();
      if (!Chars.isBlank(text.charAt(0))) {
        return !blank && text.charAt(0) == c;
      }
      boolean more = text.length() > 1;
      return blank && (more ? text.charAt(1) == c : canBegin(elements, index + 1, c));
    }
    return canBegin(elements, index, c);
  }

  private boolean isAnyTime(int index) {
    return index < elements.length
        && (elements[index] instanceof Element.Any
            || (elements[index] instanceof Element.Shaped shaped && shaped.shape().isAnyTime()));
  }

  private static boolean canBegin(List<Element> elements, int index, char c) {
    for (Element element : elements.subList(Math.min(index, elements.size()), elements.size())) {
      if (element.canBegin(c)) {
        return true;
      }
      if (!(element instanceof Element.Maybe) && !(element instanceof Element.Gap)) {
        return false;
      }
    }
    return index >= elements.size();
  }

  /** Where the scan puts a field; null if the pattern has none of that name. */
  @Nullable Integer slot(String field) {
    return slots.get(field);
  }

  /** Tells each stretch of characters where it has to stop, which is known from what follows it. */
  private static List<Element> resolve(List<Element> elements, List<String> after) {
    List<Element> resolved = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      List<String> stops = stops(elements, i + 1, after);
      if (element instanceof Until until) {
        resolved.add(until.stoppedBy(stops));
      } else if (element instanceof Element.Maybe maybe) {
        resolved.add(new Element.Maybe(resolve(maybe.parts(), stops)));
      } else {
        resolved.add(element);
      }
    }
    return resolved;
  }

  private static List<String> stops(List<Element> elements, int from, List<String> after) {
    List<String> stops = new ArrayList<>();
    for (int i = from; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (element instanceof Element.Gap) {
        stops.add(" ");
      } else if (element instanceof Element.Maybe maybe) {
        stops.addAll(stops(maybe.parts(), 0, List.of()));
      } else {
        if (element instanceof Element.Literal literal) {
          stops.add(literal.text());
        }
        return stops;
      }
    }
    stops.addAll(after);
    return stops;
  }
}
