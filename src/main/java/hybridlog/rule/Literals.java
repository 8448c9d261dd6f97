package hybridlog.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text must contain for a pattern to match it: each group of {@link #needs} has at least one
 * literal that occurs in every text that matches. Literals are ASCII; in lower case where the
 * pattern matches in any.
 *
 * @param exact if not empty, the pattern matches just these strings
 * @param needs groups of literals; none if nothing can be said
 */
record Literals(List<String> exact, List<List<String>> needs) {
  /** Shorter literals are in nearly every line: they would only cost. */
  static final int MIN_LENGTH = 3;

  private static final int MAX_EXACT = 64;
  private static final int MAX_GROUPS = 4;
  private static final int MOST_RARE = 32;

  /** Words of which many a log has one in every line. */
  private static final Set<String> COMMON =
      Set.of(
          ("client closed completed connect connected connection created enabled error executed"
                  + " failed finished found info match notice received registered request server"
                  + " started state status stopped success succeeded terminated user using warning")
              .split(" "));

  /** Says nothing: any text may match. */
  static final Literals ANY = new Literals(List.of(), List.of());

  /** Matches the empty string at some places: anchors, flags. */
  static final Literals EMPTY = new Literals(List.of(""), List.of());

  Literals {
    exact = List.copyOf(exact);
    needs = needs.stream().map(List::copyOf).toList();
  }

  static Literals of(List<String> exact) {
    return exact.isEmpty() || exact.size() > MAX_EXACT ? ANY : new Literals(exact, List.of());
  }

  /** One after the other. */
  static Literals concat(List<Literals> parts) {
    List<List<String>> needs = new ArrayList<>();
    List<String> run = List.of("");
    boolean exact = true;
    for (Literals part : parts) {
      if (part.exact.isEmpty() || part.exact.size() * run.size() > MAX_EXACT) {
        addGroup(needs, run);
        exact = false;
        needs.addAll(part.needs);
        run = part.exact.isEmpty() ? List.of("") : part.exact;
      } else {
        run = product(run, part.exact);
      }
    }
    if (exact) {
      return of(run);
    }
    addGroup(needs, run);
    return new Literals(List.of(), needs);
  }

  /** One or the other. */
  static Literals either(List<Literals> parts) {
    Set<String> exact = new LinkedHashSet<>();
    Set<String> group = new LinkedHashSet<>();
    boolean allExact = true;
    boolean allNeed = true;
    for (Literals part : parts) {
      allExact &= !part.exact.isEmpty();
      exact.addAll(part.exact);
      List<List<String>> groups = part.groups();
      allNeed &= !groups.isEmpty();
      group.addAll(groups.isEmpty() ? List.of() : groups.get(0));
    }
    if (allExact && exact.size() <= MAX_EXACT) {
      return of(List.copyOf(exact));
    }
    return allNeed ? new Literals(List.of(), List.of(List.copyOf(group))) : ANY;
  }

  /** The same once or not at all. */
  Literals optional() {
    return exact.isEmpty() ? ANY : either(List.of(this, EMPTY));
  }

  /** What must be in a text, the most telling group first; empty if nothing is known. */
  List<List<String>> groups() {
    List<List<String>> groups = new ArrayList<>(needs);
    addGroup(groups, exact);
    groups.sort(Comparator.comparingInt(Literals::weight).reversed());
    return groups.subList(0, Math.min(MAX_GROUPS, groups.size()));
  }

  /** A group is as rare as its most frequent literal; a group of many is less so. */
  private static int weight(List<String> group) {
    int least = group.stream().mapToInt(Literals::rarity).min().orElse(0);
    return 4 * Math.min(least, MOST_RARE) - Math.min(group.size(), 64);
  }

  /** How rarely a literal is in a log, roughly: by its length and by what it is made of. */
  private static int rarity(String literal) {
    int rarity = 0;
    // Texts are scanned in any case, where the shortest capitals are in every other line.
    int capital = literal.length() > MIN_LENGTH ? 3 : 2;
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || c == ':' || c == ',';
      rarity += c == ' ' ? 1 : plain ? 2 : c >= 'A' && c <= 'Z' ? capital : 4;
    }
    boolean common = COMMON.contains(literal.strip().replace(":", "").toLowerCase(Locale.ROOT));
    return common ? rarity / 2 : rarity;
  }

  private static void addGroup(List<List<String>> needs, List<String> group) {
    if (!group.isEmpty() && group.stream().allMatch(s -> s.length() >= MIN_LENGTH)) {
      needs.add(group);
    }
  }

  private static List<String> product(List<String> left, List<String> right) {
    Set<String> all = new LinkedHashSet<>();
    for (String a : left) {
      for (String b : right) {
        all.add(a + b);
      }
    }
    return List.copyOf(all);
  }
}
