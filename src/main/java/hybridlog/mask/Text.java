package hybridlog.mask;

/**
 * The masked text while it grows. Blanks are put before what follows them, so that none is last.
 */
final class Text {
  private static final int MAX_GAP = 4;

  private final char[] chars = new char[Masker.MAX_TEXT + 2 * MAX_GAP];
  private int length;
  private boolean blank;
  private Masker.Values values = (placeholder, start, end) -> {};

  /** The last placeholder, and where it ended; a list of the same thing becomes one of it. */
  private String last = "";

  private int lastEnd;

  /** Whether something was masked in the word that the text ends with. */
  private boolean masked;

  private final Repeats repeats = new Repeats();

  void begin(Masker.Values newValues) {
    length = 0;
    blank = false;
    last = "";
    lastEnd = 0;
    masked = false;
    repeats.begin();
    values = newValues;
  }

  boolean full() {
    return length >= Masker.MAX_TEXT;
  }

  boolean isEmpty() {
    return length == 0;
  }

  void blank() {
    wordEnds();
    blank = length > 0;
  }

  private void wordEnds() {
    if (masked) {
      masked = false;
      cut(repeats.word(chars, length));
    }
  }

  void append(char c) {
    boolean closes = c == ')' || c == ']' || c == '}';
    if (closes || c == ',') {
      wordEnds();
    }
    if (blank) {
      blank = false;
      put(' ');
    }
    put(c);
    if (c == ',') {
      cut(repeats.comma(chars, length));
    } else if (closes) {
      cut(repeats.close(chars, length));
    }
  }

  private void cut(int newLength) {
    if (newLength < length) {
      length = newLength;
      if (lastEnd > length) {
        last = "";
        lastEnd = length;
      }
    }
  }

  private void put(char c) {
    if (length < chars.length) {
      chars[length++] = c;
    }
  }

  void append(char[] from, int start, int end) {
    if (blank) {
      blank = false;
      put(' ');
    }
    int count = Math.min(end - start, chars.length - length);
    System.arraycopy(from, start, chars, length, count);
    length += count;
  }

  void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }

  /** Puts a placeholder for the message's characters from start to end. */
  void placeholder(String placeholder, int start, int end) {
    values.masked(placeholder, start, end);
    if (placeholder.equals(last) && onlySeparators()) {
      length = lastEnd;
      blank = false;
      return;
    }
    append(placeholder);
    last = placeholder;
    lastEnd = length;
    masked = true;
  }

  /** Puts a placeholder for a part of a word, which is no item of a list. */
  void part(String placeholder, int start, int end) {
    values.masked(placeholder, start, end);
    append(placeholder);
    last = "";
    masked = true;
  }

  /** Whether this placeholder was put last, and nothing but a blank after it. */
  boolean after(String placeholder) {
    return last.equals(placeholder) && lastEnd == length;
  }

  /** Whether nothing but what separates the items of a list came after the last placeholder. */
  private boolean onlySeparators() {
    if (length - lastEnd > MAX_GAP) {
      return false;
    }
    for (int i = lastEnd; i < length; i++) {
      if (" ,;:/-_.|+#*x>&@".indexOf(chars[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    wordEnds();
    int end = Math.min(length, Masker.MAX_TEXT);
    if (end > 1 && chars[end - 1] == ',') {
      end--; // nothing comes behind it
    }
    return new String(chars, 0, end);
  }
}
