package hybridlog;

import java.util.EnumSet;
import java.util.Set;

/** Sets of what was asked for, of which a row of booleans could not be read. Stateless. */
public final class Choices {
  private Choices() {}

  /** The same, and one more if it was asked for. */
  public static <C extends Enum<C>> Set<C> and(Set<C> choices, C choice, boolean asked) {
    if (!asked) {
      return choices;
    }
    Set<C> all = EnumSet.of(choice);
    all.addAll(choices);
    return all;
  }
}
