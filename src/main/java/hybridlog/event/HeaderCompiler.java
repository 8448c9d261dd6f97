package hybridlog.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text of a {@link HeaderPattern} from left to right. One reads one; not thread safe. */
final class HeaderCompiler {
  private static final int WASTE = Scan.SLOTS - 1;

  /** Digits of an address, as of a thread, on a machine of 64 bits. */
  private static final int ADDRESS = 12;

  private final String pattern;
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private int at;

  HeaderCompiler(String pattern) {
    this.pattern = pattern;
    slots.put("source", Scan.SOURCE);
    slots.put("message", Scan.MESSAGE);
  }

  /**
   * The parts of the pattern from here on.
   *
   * @param inner whether they end where a part that may be missing ends
   * @throws IllegalArgumentException if they are no pattern, saying why
   */
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

  /** Where the scan puts each field that was read so far. */
  Map<String, Integer> slots() {
    return slots;
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
      case "cut" -> new Element.Cut(words(kind));
      default -> kind.equals("rest") ? rest(slot(name)) : text(slot(name), kind);
    };
  }

  private static Element time(String kind) {
    return switch (kind) {
      case "" -> new Element.Any(false, true);
      case "month" -> new Element.Any(true, true);
      case "month only" -> new Element.Any(true, false);
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
      case "grade" -> new LevelElement.Grade();
      default -> new LevelElement.Among(words(kind));
    };
  }

  private Element message(String kind) {
    boolean logger = pattern.startsWith(" ({source})", at);
    if (logger) {
      at = pattern.length();
    }
    return kind.isEmpty() ? new Rest(Scan.MESSAGE, "", logger) : text(Scan.MESSAGE, kind);
  }

  private Element rest(int slot) {
    boolean last = pattern.indexOf('}', at) < 0;
    String closing = last ? pattern.substring(at) : "";
    at += closing.length();
    return new Rest(slot, closing, false);
  }

  private static Element text(int slot, String kind) {
    return switch (kind) {
      case "" -> new Until(slot, List.of(), Until.Kind.WORD);
      case "name" -> new Until(slot, List.of(), Until.Kind.NAME);
      case "class" -> new Until(slot, List.of(), Until.Kind.CLASS);
      case "text" -> new Until(slot, List.of(), Until.Kind.TEXT);
      case "capitals" -> new Until(slot, List.of(), Until.Kind.CAPITALS);
      case "number" -> new Element.Digits(slot);
      case "hex" -> new Element.Hex(slot, 1);
      case "address" -> new Element.Hex(slot, ADDRESS);
      case "quoted" -> new Element.Quoted(slot);
      case "structured" -> new Element.Structured();
      default -> new Element.OneOf(slot, words(kind));
    };
  }

  private static List<String> words(String kind) {
    List<String> words = List.of(kind.split("\\|", -1));
    if (words.contains("")) {
      throw new IllegalArgumentException("one of the words in '" + kind + "' is empty");
    }
    return words;
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
