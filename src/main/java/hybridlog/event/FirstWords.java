package hybridlog.event;

import java.util.List;

/**
 * What the first words of a pattern can be, behind the time if it begins with one: the first
 * character that names do not have, the one that the first word ends with, and the one that the
 * second begins with, all digits being the same. A look at these tells of most patterns that a line
 * does not have them, at a fraction of what it costs to try. What cannot be told is taken for
 * granted. Immutable.
 */
final class FirstWords {
  private final AsciiSet marks = new AsciiSet();
  private final AsciiSet seconds = new AsciiSet();
  private final AsciiSet ends = new AsciiSet();

  /**
   * Looks at a pattern.
   *
   * @param elements all of it
   * @param from where it goes on behind its time
   */
  FirstWords(List<Element> elements, int from) {
    boolean bracket = from > 1;
    if ((bracket && !startsWith(elements, from, "]")) || (from > 0 && isMaybe(elements, from))) {
      addAll();
      return;
    }
    // The words begin behind the time's bracket and the blanks.
    int first = from;
    int letter = bracket ? 1 : 0;
    letter += from > 0 && startsWith(elements, from, bracket ? "] " : " ") ? 1 : 0;
    if (isLength(elements, first, letter)) {
      first++;
      letter = 0;
    }
    addMarks(elements, first, letter);
    addSeconds(elements, first, letter);
    seconds.addOtherDigits();
    ends.addOtherDigits();
  }

  private void addAll() {
    marks.addAll();
    seconds.addAll();
    ends.addAll();
  }

  /** Whether a line, of which the scan has looked at the first words, may have the pattern. */
  boolean fit(Scan scan) {
    return marks.has(scan.firstMark) && seconds.has(scan.secondWord) && ends.has(scan.firstWordEnd);
  }

  private static boolean startsWith(List<Element> elements, int index, String text) {
    return index < elements.size()
        && elements.get(index) instanceof Element.Literal literal
        && literal.text().startsWith(text);
  }

  private static boolean isLength(List<Element> elements, int index, int length) {
    return index < elements.size()
        && elements.get(index) instanceof Element.Literal literal
        && literal.text().length() == length;
  }

  private static boolean isMaybe(List<Element> elements, int index) {
    return index < elements.size() && elements.get(index) instanceof Element.Maybe;
  }

  /** Goes on over what only has characters of names, to the first that has others. */
  private void addMarks(List<Element> elements, int from, int letter) {
    for (int i = from; i < elements.size(); i++) {
      Element element = elements.get(i);
      boolean goesOn =
          element instanceof Element.Literal literal
              ? addMark(literal.text().substring(i == from ? letter : 0))
              : addMarks(element);
      if (!goesOn) {
        return;
      }
    }
    marks.add((char) 0);
  }

  /** Adds what a part can bring; returns whether the line may go on behind it without any. */
  private boolean addMarks(Element element) {
    if (element instanceof Element.Maybe maybe) {
      addMarks(maybe.parts(), 0, 0);
      return true;
    }
    if (element instanceof Element.OneOf words) {
      return addMark(words.words());
    }
    if (element instanceof LevelElement.Among words) {
      return addMark(words.words());
    }
    if (element instanceof Element.Gap) {
      addBlanks();
      return true;
    }
    boolean name =
        element instanceof Element.Digits
            || element instanceof Element.Hex
            || element instanceof LevelElement
            || (element instanceof Until until && until.isOfNames());
    if (!name) {
      marks.addAll();
    }
    return name;
  }

  private boolean addMark(List<String> words) {
    boolean goesOn = false;
    for (String word : words) {
      goesOn |= addMark(word);
    }
    return goesOn;
  }

  private boolean addMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        addBlanks();
        return false;
      }
      if (!Until.isNamePart(c)) {
        marks.add(c);
        return false;
      }
    }
    return true;
  }

  /** A blank of a pattern is any number of them, or the line's end. */
  private void addBlanks() {
    marks.add(' ');
    marks.add('\t');
    marks.add((char) 0);
  }

  /** What the second word can begin with, and the first end with, where a blank parts them. */
  private void addSeconds(List<Element> elements, int from, int letter) {
    int blank =
        letter == 0 && from + 1 < elements.size() && isWord(elements.get(from))
            ? blank(elements.get(from + 1))
            : -1;
    if (blank < 0) {
      seconds.addAll();
      ends.addAll();
      return;
    }
    String text = ((Element.Literal) elements.get(from + 1)).text();
    boolean last = blank + 1 == text.length();
    if (blank > 0) {
      ends.add(text.charAt(blank - 1));
    } else {
      ends.addAll();
    }
    if (last && blank > 0) {
      seconds.addAll();
      return;
    }
    seconds.add((char) 0);
    for (char c = 1; c < 128; c++) {
      if (last
          ? HeaderPattern.canFollow(elements, from + 1, c, true)
          : text.charAt(blank + 1) == c) {
        seconds.add(c);
      }
    }
  }

  /** Where the first blank of a fixed text is; -1 if it is a tab, or there is none. */
  private static int blank(Element element) {
    String text = element instanceof Element.Literal literal ? literal.text() : "";
    int blank = text.indexOf(' ');
    int tab = text.indexOf('\t');
    return tab >= 0 && tab < blank ? -1 : blank;
  }

  /** Whether a part has no blank in it, so that it ends where one follows in the pattern. */
  private static boolean isWord(Element element) {
    return element instanceof Element.Digits
        || element instanceof Element.Hex
        || element instanceof LevelElement.Word
        || element instanceof LevelElement.Letter
        || (element instanceof Until until && !until.hasBlanks());
  }
}
