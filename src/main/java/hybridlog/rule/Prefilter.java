package hybridlog.rule;

import hybridlog.scan.LiteralScan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which rules can match a text by the literals in it. Immutable and thread safe. */
final class Prefilter {
  private final LiteralScan scan;
  private final int literalWords;
  private final long[] always;

  /** For each literal the rules whose first group it is in. */
  private final int[][] rulesOf;

  /** For each rule its other groups, each as numbers of literals. */
  private final int[][][] groupsOf;

  /** How each literal must be written; empty if in any case. */
  private final String[] spellings;

  /**
   * What a rule needs.
   *
   * @param groups as {@link Literals#groups} tells them
   * @param anyCase whether the case of their letters does not matter
   */
  record Needs(List<List<String>> groups, boolean anyCase) {}

  private record Literal(String text, boolean anyCase) {}

  Prefilter(List<Needs> needs) {
    Map<Literal, Integer> numbers = new HashMap<>();
    List<Literal> literals = new ArrayList<>();
    List<List<Integer>> owners = new ArrayList<>();
    this.always = new long[(needs.size() + 63) >> 6];
    this.groupsOf = new int[needs.size()][][];
    for (int rule = 0; rule < needs.size(); rule++) {
      List<List<String>> groups = needs.get(rule).groups();
      groupsOf[rule] = new int[Math.max(0, groups.size() - 1)][];
      if (groups.isEmpty()) {
        set(always, rule);
      }
      for (int g = 0; g < groups.size(); g++) {
        boolean anyCase = needs.get(rule).anyCase();
        int[] group = number(groups.get(g), anyCase, numbers, literals, owners);
        if (g > 0) {
          groupsOf[rule][g - 1] = group;
          continue;
        }
        for (int literal : group) {
          owners.get(literal).add(rule);
        }
      }
    }
    this.scan = new LiteralScan(literals.stream().map(Literal::text).toList());
    this.spellings = literals.stream().map(l -> l.anyCase() ? "" : l.text()).toArray(String[]::new);
    this.literalWords = (literals.size() + 63) >> 6;
    this.rulesOf =
        owners.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  private static int[] number(
      List<String> group,
      boolean anyCase,
      Map<Literal, Integer> numbers,
      List<Literal> literals,
      List<List<Integer>> owners) {
    int[] numbered = new int[group.size()];
    for (int i = 0; i < numbered.length; i++) {
      Literal literal = new Literal(group.get(i), anyCase);
      numbered[i] = numbers.computeIfAbsent(literal, l -> literals.size());
      if (numbered[i] == literals.size()) {
        literals.add(literal);
        owners.add(new ArrayList<>());
      }
    }
    return numbered;
  }

  /** The rules that can match, one bit each; read only. */
  long[] candidates(String text) {
    Found hits = new Found(text);
    scan.scan(text, text.length(), hits);
    return hits.candidates();
  }

  private static void set(long[] bits, int index) {
    bits[index >> 6] |= 1L << index;
  }

  private static boolean has(long[] bits, int index) {
    return (bits[index >> 6] & 1L << index) != 0;
  }

  /** The literals of one text. Most texts have none, so that nothing is made for them. */
  private final class Found implements LiteralScan.Hits {
    private static final int[] NONE = {};

    private final String text;

    // As bits to be looked up, and one after another: there are few of many.
    private long[] bits = {};
    private int[] literals = NONE;
    private int count;

    Found(String text) {
      this.text = text;
    }

    @Override
    public void found(int literal, int start, int end) {
      if (!text.startsWith(spellings[literal], start)) {
        return;
      }
      if (literals == NONE) {
        bits = new long[literalWords];
        literals = new int[8];
      }
      if (!has(bits, literal)) {
        set(bits, literal);
        if (count == literals.length) {
          literals = Arrays.copyOf(literals, 2 * count);
        }
        literals[count++] = literal;
      }
    }

    long[] candidates() {
      long[] rules = always;
      for (int i = 0; i < count; i++) {
        for (int rule : rulesOf[literals[i]]) {
          if (allGroups(groupsOf[rule])) {
            rules = rules == always ? always.clone() : rules;
            set(rules, rule);
          }
        }
      }
      return rules;
    }

    private boolean allGroups(int[][] groups) {
      for (int[] group : groups) {
        boolean any = false;
        for (int literal : group) {
          any |= has(bits, literal);
        }
        if (!any) {
          return false;
        }
      }
      return true;
    }
  }
}
