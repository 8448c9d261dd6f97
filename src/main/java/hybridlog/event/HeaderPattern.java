package hybridlog.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A header as a format writes it, {@code {time} {level} {source}: {message}}, compiled into parts
 * that are matched one after another. Immutable.
 */
final class HeaderPattern {
  private static final int WASTE = Scan.SLOTS - 1;

  private final Element[] elements;
  private final Map<String, Integer> slots;

  private final Characters needed = new Characters();

  private HeaderPattern(List<Element> elements, Map<String, Integer> slots) {
    this.elements = elements.toArray(Element[]::new);
    this.slots = Map.copyOf(slots);
    for (Element element : elements) {
      if (element instanceof Element.Literal literal) {
        needed.add(
            literal.text().replace(" ", "")); // a blank stands for any, and for the line's end
      }
    }
  }

  /** The marks without which there is no match. */
  Characters needed() {
    return needed;
  }

  /**
   * Compiles a pattern. One that begins with a part that may be missing becomes two, so that it is
   * always known how a pattern begins.
   *
   * @throws IllegalArgumentException if it is none, saying why
   */
  static List<HeaderPattern> of(String pattern) {
    Compiler compiler = new Compiler(pattern);
    List<HeaderPattern> patterns = new ArrayList<>();
    List<Element> elements = resolve(compiler.sequence(false), List.of());
    while (elements.get(0) instanceof Element.Maybe maybe) {
      List<Element> with = new ArrayList<>(maybe.parts());
      elements = elements.subList(1, elements.size());
      with.addAll(elements);
      patterns.add(new HeaderPattern(with, compiler.slots));
    }
    patterns.add(new HeaderPattern(elements, compiler.slots));
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

  /** How the pattern begins. */
  Beginning beginning() {
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
    return canFollow(List.of(elements), beginning() == Beginning.TIME ? 1 : 2, c, blank);
  }

  private static boolean canFollow(List<Element> elements, int index, char c, boolean blank) {
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

  /** Reads a pattern's text from left to right. */
  private static final class Compiler {
    private final String pattern;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private int at;

    Compiler(String pattern) {
      this.pattern = pattern;
      slots.put("source", Scan.SOURCE);
      slots.put("message", Scan.MESSAGE);
    }

    List<Element> sequence(boolean inner) {
      List<Element> elements = new ArrayList<>();
      StringBuilder literal = new StringBuilder();
      while (at < pattern.length()) {
        if (inner && pattern.startsWith("?}", at)) {
          break;
        }
        char c = pattern.charAt(at);
        boolean doubled = (c == '{' || c == '}') && pattern.startsWith("" + c + c, at);
        if (c == '{' && !doubled) {
          flush(literal, elements);
          elements.add(field());
        } else if (c == '}' && !doubled) {
          throw new IllegalArgumentException("a } has no {; write }} for the character");
        } else {
          literal.append(c);
          at += doubled ? 2 : 1;
        }
      }
      flush(literal, elements);
      if (elements.isEmpty()) {
        throw new IllegalArgumentException("it is empty");
      }
      return elements;
    }

    private static void flush(StringBuilder literal, List<Element> elements) {
      if (literal.length() > 0) {
        elements.add(new Element.Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    private Element field() {
      if (pattern.startsWith("{?", at)) {
        at += 2;
        List<Element> parts = sequence(true);
        if (!pattern.startsWith("?}", at)) {
          throw new IllegalArgumentException("a {? has no ?}");
        }
        at += 2;
        return new Element.Maybe(parts);
      }
      int end = pattern.indexOf('}', at);
      if (end < 0) {
        throw new IllegalArgumentException("a { has no }; write {{ for the character");
      }
      String body = pattern.substring(at + 1, end);
      at = end + 1;
      int blank = body.indexOf(' ');
      String name = blank < 0 ? body : body.substring(0, blank);
      return field(name, blank < 0 ? "" : body.substring(blank + 1));
    }

    private Element field(String name, String kind) {
      return switch (name) {
        case "_" -> new Element.Gap();
        case "time" -> time(kind);
        case "level" -> level(kind);
        case "message" -> message(kind);
        default -> text(slot(name), kind);
      };
    }

    private static Element time(String kind) {
      return switch (kind) {
        case "" -> new Element.Any(false);
        case "month" -> new Element.Any(true);
        default -> new Element.Shaped(TimePattern.of(kind));
      };
    }

    private static Element level(String kind) {
      return switch (kind) {
        case "" -> new LevelElement.Word(false);
        case "capitals" -> new LevelElement.Word(true);
        case "letter" -> new LevelElement.Letter();
        case "severity" -> new LevelElement.Severity();
        case "priority" -> new LevelElement.Priority();
        case "facility" -> new LevelElement.Facility();
        case "mark" -> new LevelElement.Mark();
        default -> new LevelElement.Among(List.of(kind.split("\\|")));
      };
    }

    private Element message(String kind) {
      boolean logger = pattern.startsWith(" ({source})", at);
      if (logger) {
        at = pattern.length();
      }
      return kind.isEmpty() ? new Element.Rest(Scan.MESSAGE, logger) : text(Scan.MESSAGE, kind);
    }

    private static Element text(int slot, String kind) {
      return switch (kind) {
        case "" -> new Until(slot, List.of(), Until.Kind.WORD);
        case "name" -> new Until(slot, List.of(), Until.Kind.NAME);
        case "text" -> new Until(slot, List.of(), Until.Kind.TEXT);
        case "capitals" -> new Until(slot, List.of(), Until.Kind.CAPITALS);
        case "number" -> new Element.Digits(slot);
        case "hex" -> new Element.Hex(slot);
        case "quoted" -> new Element.Quoted(slot);
        case "structured" -> new Element.Structured();
        case "rest" -> new Element.Rest(slot, false);
        default -> new Element.OneOf(slot, List.of(kind.split("\\|")));
      };
    }

    private int slot(String name) {
      if (name.equals("skip")) {
        return WASTE;
      }
      int slot = slots.computeIfAbsent(name, unused -> slots.size());
      if (slot >= WASTE) {
        throw new IllegalArgumentException("it has more than " + (WASTE - 2) + " fields");
      }
      return slot;
    }
  }
}
