package hybridlog.rule;

import hybridlog.scan.LiteralScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which rules can match a text by the literals in it. The text is scanned once for the most
 * telling literals of all rules; the others of a rule are looked for when those are there, for they
 * are often short and in every other line. Immutable and thread safe.
 */
final class Prefilter {
  private final LiteralScan scan;

  /** The rules without literals, one bit each. */
  private final long[] always;

  /** For each literal that is scanned for, the rules whose first group it is in. */
  private final int[][] rulesOf;

  /** For each rule its other groups. */
  private final Group[][] groupsOf;

  /** How each literal that is scanned for must be written; empty if in any case. */
  private final String[] spellings;

  /**
   * What a rule needs.
   *
   * @param groups as {@link Literals#groups} tells them
   * @param anyCase whether the case of their letters does not matter
   */
  record Needs(List<List<String>> groups, boolean anyCase) {
    /** The same with zeros in the place of all digits. */
    Needs zeroed() {
      return new Needs(groups.stream().map(Needs::zeroed).toList(), anyCase);
    }

    private static List<String> zeroed(List<String> group) {
      return group.stream().map(text -> text.replaceAll("[0-9]", "0")).distinct().toList();
    }
  }

  private record Literal(String text, boolean anyCase) {
    boolean isIn(String other) {
      if (!anyCase) {
        return other.contains(text);
      }
      for (int at = other.length() - text.length(); at >= 0; at--) {
        if (other.regionMatches(true, at, text, 0, text.length())) {
          return true;
        }
      }
      return false;
    }
  }

  /** Literals of which one must be there. */
  private record Group(List<Literal> literals) {
    Group {
      literals = List.copyOf(literals);
    }

    boolean isIn(String text) {
      for (int i = 0; i < literals.size(); i++) {
        if (literals.get(i).isIn(text)) {
          return true;
        }
      }
      return false;
    }
  }

  Prefilter(List<Needs> needs) {
    Map<Literal, List<Integer>> owners = new HashMap<>();
    List<Literal> literals = new ArrayList<>();
    this.always = new long[(needs.size() + 63) >> 6];
    this.groupsOf = new Group[needs.size()][];
    for (int rule = 0; rule < needs.size(); rule++) {
      List<Group> groups = groups(needs.get(rule));
      if (groups.isEmpty()) {
        set(always, rule);
        groupsOf[rule] = new Group[0];
        continue;
      }
      groupsOf[rule] = groups.subList(1, groups.size()).toArray(Group[]::new);
      for (Literal literal : groups.get(0).literals()) {
        List<Integer> rules = owners.computeIfAbsent(literal, unused -> new ArrayList<>());
        if (rules.isEmpty()) {
          literals.add(literal);
        }
        rules.add(rule);
      }
    }
    this.scan = new LiteralScan(literals.stream().map(Literal::text).toList());
    this.spellings = literals.stream().map(l -> l.anyCase() ? "" : l.text()).toArray(String[]::new);
    this.rulesOf =
        literals.stream()
            .map(literal -> owners.getOrDefault(literal, List.of()))
            .map(rules -> rules.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  private static List<Group> groups(Needs needs) {
    return needs.groups().stream()
        .map(group -> group.stream().map(text -> new Literal(text, needs.anyCase())).toList())
        .map(Group::new)
        .toList();
  }

  /** The rules that can match, one bit each; read only. */
  long[] candidates(String text) {
    Found found = new Found(text);
    scan.scan(text, text.length(), found);
    return found.rules;
  }

  private static void set(long[] bits, int index) {
    bits[index >> 6] |= 1L << index;
  }

  private static boolean has(long[] bits, int index) {
    return (bits[index >> 6] & 1L << index) != 0;
  }

  /** The rules of one text. Most texts have none, so that nothing is made for them. */
  private final class Found implements LiteralScan.Hits {
    private final String text;
    private long[] rules = always;
    // Rules that lack something: it is looked for once.
    private long @Nullable [] lacking;

    Found(String text) {
      this.text = text;
    }

    @Override
    public void found(int literal, int start, int end) {
      if (!text.startsWith(spellings[literal], start)) {
        return;
      }
      for (int rule : rulesOf[literal]) {
        if (has(rules, rule) || (lacking != null && has(lacking, rule))) {
          continue;
        }
        if (allGroups(groupsOf[rule])) {
          rules = rules == always ? always.clone() : rules;
          set(rules, rule);
        } else {
          lacking = lacking == null ? new long[always.length] : lacking;
          set(lacking, rule);
        }
      }
    }

    private boolean allGroups(Group[] groups) {
      for (Group group : groups) {
        if (!group.isIn(text)) {
          return false;
        }
      }
      return true;
    }
  }
}
