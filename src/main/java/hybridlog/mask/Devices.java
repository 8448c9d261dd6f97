package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/**
 * Knows the names that systems give to disks and network interfaces, which look like words with
 * numbers, random names or paths: {@code sdb}, {@code nvme0n1}, {@code enp3s0}, {@code Gi1/0/24}.
 */
final class Devices {
  private static final int LONGEST = 24;

  /** What comes before the first digit. */
  private static final Lexicon NUMBERED =
      Lexicon.of(
          """
          eth ens eno enp enx en ib wlan wlo wlp wlx wl wwan wwp ppp awdl utun bond br veth br- tun tap docker vlan
          virbr vnet dummy loop dm- nvme mmcblk sr xvda sda hda vda
          ethernet fastethernet gigabitethernet tengigabitethernet tengige hundredgige
          port-channel loopback tunnel bundle-ether
          """);

  /** Stands for one: that a device is down is news of another kind than that a name is. */
  private static final String DEVICE = "device";

  /** Words before one that say what it is. */
  private static final Lexicon ANNOUNCING =
      Lexicon.of("device dev interface iface disk drive adapter network");

  /** Disks that have a letter for a number. */
  private static final Lexicon LETTERED = Lexicon.of("sd hd vd xvd");

  private Devices() {}

  /** What stands for the one that begins at the cursor. */
  static String placeholder(Cursor cursor) {
    boolean announced = cursor.words.lastTo() == cursor.at - 1 && cursor.words.lastIs(ANNOUNCING);
    return announced ? Names.NAME : DEVICE;
  }

  /** Whether a token without slashes is one. */
  static boolean is(char[] text, int at, int to) {
    if (to - at > LONGEST || to - at < 3 || !letter(text[at])) {
      return false;
    }
    int i = at;
    while (i < to && !digit(text[i])) {
      i++;
    }
    if (i < to && (NUMBERED.has(text, at, i) || isVirtual(text, at, to))) {
      return true;
    }
    return i - at <= 4
        && i - at >= 3
        && text[i - 1] >= 'a'
        && LETTERED.has(text, at, i - 1)
        && Shapes.digits(text, i, to) == to;
  }

  /** Whether it has a random number, as {@code veth3fa94c1d} and {@code br-a81e2f0c9d13} have. */
  private static boolean isVirtual(char[] text, int at, int to) {
    boolean pair = text[at] == 'v' && text[at + 1] == 'e' && text[at + 2] == 't';
    boolean bridge = text[at] == 'b' && text[at + 1] == 'r' && text[at + 2] == '-';
    int from = pair ? at + 4 : at + 3;
    return (pair || bridge) && to - from >= 7 && Identifiers.isHex(text, from, to);
  }

  /** Whether a token with slashes is one: letters, then numbers with slashes between them. */
  static boolean isSlashed(char[] text, int at, int to) {
    int i = at;
    while (i < to && (letter(text[i]) || (text[i] == '-' && i > at))) {
      i++;
    }
    if (i == at || i == to || !digit(text[i])) {
      return false;
    }
    for (int k = i; k < to; k++) {
      boolean parts = text[k] == '/' || text[k] == '.' || text[k] == ':';
      if (!digit(text[k]) && !(parts && digit(text[k - 1]))) {
        return false;
      }
    }
    return digit(text[to - 1]);
  }
}
