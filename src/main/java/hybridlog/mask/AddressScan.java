package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** Masks tokens that are times of day or addresses: of networks, of hardware, of mail. */
final class AddressScan {
  /** Before these a time of day is the length of a time. */
  private static final Lexicon DURATIONS =
      Lexicon.of("lifetime duration elapsed took uptime runtime age lasted");

  /** Nodes have names as {@code shop@web-3}, which are no mail addresses. */
  private static final Lexicon NODES = Lexicon.of("node nodes");

  private static final Lexicon VERSION = Lexicon.of("version release build");

  private final Cursor cursor;
  private final char[] in;

  AddressScan(Cursor cursor) {
    this.cursor = cursor;
    this.in = cursor.in;
  }

  /** {@code 10:54:49} or {@code 10.0.0.7} at the beginning of a token. */
  boolean timeOrAddress(int stop, int flags) {
    int at = cursor.at;
    boolean chained = at > 1 && in[at - 1] == ':' && digit(in[at - 2]); // no time but a place
    int time = chained ? -1 : Times.numeric(in, at, cursor.end);
    if (time > 0) {
      boolean duration = cursor.words.lastIs(DURATIONS) && Times.clock(in, at, cursor.end) == time;
      cursor.place(duration ? Numbers.DURATION : "time", time);
      return true;
    }
    int address = (flags & Kind.DOT) != 0 ? Shapes.ipv4(in, cursor.at, stop) : -1;
    if (address > 0) {
      cursor.place(cursor.words.lastIs(VERSION) ? Numbers.PLAIN : Names.HOST, address);
      return true;
    }
    return false;
  }

  /** What is written in groups with colons: a MAC, a PCI device, IPv6. */
  boolean colons(int stop) {
    int mac = Shapes.mac(in, cursor.at, stop);
    int device = mac > 0 ? mac : Shapes.pci(in, cursor.at, stop);
    if (device > 0) {
      cursor.place(Identifiers.ID, device);
      return true;
    }
    int address =
        in[cursor.at] == ':' && cursor.continuesWord() ? -1 : Shapes.ipv6(in, cursor.at, stop);
    if (address > 0) {
      cursor.place(Names.HOST, address);
      return true;
    }
    return false;
  }

  /**
   * {@code ana@example.com}, or an object's class and hash, as {@code Request@26408511}, or a
   * package and its version, as {@code tiny-glob@0.2.9} and {@code node@v20.1.0}.
   */
  boolean mail(int stop) {
    int mark = cursor.find('@', stop);
    boolean between =
        mark > cursor.at && mark + 1 < stop && Kind.word(in[mark - 1]) && Kind.word(in[mark + 1]);
    if (!between || (!letter(in[cursor.at]) && !digit(in[cursor.at]))) {
      return false;
    }
    if (cursor.words.lastTo() == cursor.at - 1 && cursor.words.lastIs(NODES)) {
      cursor.place(Names.NAME, stop);
      return true;
    }
    int number = in[mark + 1] == 'v' ? mark + 2 : mark + 1;
    if (Shapes.version(in, number, stop)) {
      cursor.place(Names.NAME, mark);
      cursor.mark();
      cursor.place(Numbers.PLAIN, stop);
    } else if (Identifiers.hash(in, mark + 1, stop)) {
      if (CodeNames.packageName(cursor, cursor.at, mark)) {
        cursor.place(Names.NAME, mark);
      } else {
        cursor.keep(mark);
      }
      cursor.mark();
      cursor.place(Numbers.PLAIN, stop);
    } else {
      cursor.place("mail", stop);
    }
    return true;
  }
}
