package hybridlog;

import java.util.Locale;

/** Numbers of things in texts for people, with a comma between thousands. Stateless. */
public final class Counted {
  private Counted() {}

  /** As {@code 1 line}, {@code 2,000 lines}. */
  public static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /**
   * Where the words do not differ by an s at their end, as {@code 1 line was}, {@code 2 lines
   * were}.
   *
   * @param one what follows the number 1
   * @param many what follows all others, 0 too
   */
  public static String of(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
