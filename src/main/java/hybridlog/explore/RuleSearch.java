package hybridlog.explore;

import hybridlog.Counted;
import hybridlog.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for a pattern that most texts of a cluster match and little else does. Deterministic; not
 * thread safe, since it gives every rule an id of its own.
 */
final class RuleSearch {
  /** A pattern of fewer letters or of one word matches by accident. */
  private static final int MIN_LETTERS = 12;

  private static final int MIN_WORDS = 2;

  /** Share of a pattern's hits in the logs that may lie in texts with another label. */
  private static final double MAX_CONTRARY = 0.05;

  /** Longer examples say no more. */
  private static final int EXAMPLE_LENGTH = 400;

  private static final int EXAMPLES = 2;
  private static final int ID_WORDS = 4;

  private final List<Observed> observed;
  private final RuleBench bench;
  private final ExploreSettings settings;
  private final Map<Integer, Phrase> phrases = new HashMap<>();
  private final Set<String> ids;

  /**
   * @param taken ids that no rule may have
   */
  RuleSearch(
      List<Observed> observed, RuleBench bench, ExploreSettings settings, Set<String> taken) {
    this.observed = observed;
    this.bench = bench;
    this.settings = settings;
    this.ids = new HashSet<>(taken);
  }

  /**
   * Looks for the rule of one cluster.
   *
   * @param members all of its texts
   * @param byNearness those that no rule decides, the most central first
   * @param outside texts that the rule is not meant for, the nearest first
   */
  Proposal search(
      Set<Integer> members, List<Integer> byNearness, List<Integer> outside, Vote vote) {
    if (vote.agreement() < settings.minAgreement()) {
      return new Proposal.None(
          String.format(
              Locale.ROOT, "the nearest labelled texts do not agree (%.0f%%)", percent(vote)));
    }
    Proposal.None why = new Proposal.None("its texts have too few words in common");
    for (Map.Entry<List<String>, List<Phrase>> shared : shared(byNearness).entrySet()) {
      for (String pattern : patterns(shared.getKey(), shared.getValue())) {
        int texts = bench.count(pattern, byNearness);
        if (texts * 2 <= byNearness.size()) {
          continue;
        }
        Evidence evidence = bench.measure(pattern, vote.label(), members);
        List<String> objections = objections(pattern, vote.label(), evidence);
        if (objections.isEmpty()) {
          return rule(pattern, shared.getKey(), vote.label(), evidence, byNearness, outside);
        }
        why = new Proposal.None(objections.get(0) + ": " + pattern);
      }
    }
    return why;
  }

  private static double percent(Vote vote) {
    return 100 * vote.agreement();
  }

  /**
   * What the texts have in common, from the most central outward: the words that many share come
   * first. A text that would leave too little is passed over.
   */
  private Map<List<String>, List<Phrase>> shared(List<Integer> byNearness) {
    List<List<String>> stages = new ArrayList<>();
    List<String> common = List.of();
    for (int text : byNearness) {
      List<String> words = phrase(text).texts();
      List<String> next = stages.isEmpty() ? words : Phrase.common(common, words);
      if (isTelling(next) && !next.equals(common)) {
        stages.add(0, next);
        common = next;
      }
    }
    Map<List<String>, List<Phrase>> shared = new LinkedHashMap<>();
    for (List<String> stage : stages) {
      shared.put(
          stage,
          byNearness.stream()
              .map(this::phrase)
              .filter(phrase -> !phrase.find(stage).isEmpty())
              .toList());
    }
    return shared;
  }

  private static boolean isTelling(List<String> words) {
    return words.size() >= MIN_WORDS
        && words.stream().mapToInt(String::length).sum() >= MIN_LETTERS;
  }

  private static List<String> patterns(List<String> words, List<Phrase> phrases) {
    String exact = PatternWriter.write(words, phrases);
    String loose = PatternWriter.loose(words);
    return exact.equals(loose) ? List.of(exact) : List.of(exact, loose);
  }

  private List<String> objections(String pattern, String label, Evidence evidence) {
    List<String> objections = new ArrayList<>();
    if (evidence.precision().orElse(1) < settings.minPrecision()) {
      objections.add(
          String.format(
              Locale.ROOT,
              "the best pattern is right on %d of %d lines of the corpus only",
              evidence.corpusRight(),
              evidence.corpusHits()));
    }
    if (evidence.contrary() > MAX_CONTRARY * evidence.hits()) {
      objections.add(
          "the best pattern also matches "
              + Counted.of(evidence.contrary(), "line that looks", "lines that look")
              + " like another label");
    }
    bench
        .contradiction(pattern, label)
        .ifPresent(why -> objections.add("the best pattern also " + why));
    return objections;
  }

  private Proposal rule(
      String pattern,
      List<String> words,
      String label,
      Evidence evidence,
      List<Integer> members,
      List<Integer> outside) {
    return new Proposal.Found(
        new ProposedRule(
            id(words),
            label,
            pattern,
            examples(observed, pattern, members, true),
            examples(observed, pattern, outside, false),
            evidence));
  }

  /** Two samples that the pattern matches, or does not. */
  static List<String> examples(
      List<Observed> observed, String pattern, List<Integer> texts, boolean wanted) {
    Predicate<String> rule = RuleBench.matcher(pattern);
    List<String> examples = new ArrayList<>();
    for (int text : texts) {
      String raw = observed.get(text).raw();
      String example = Event.beginning(raw, EXAMPLE_LENGTH);
      if (rule.test(example) == wanted && rule.test(raw) == wanted) {
        examples.add(example);
      }
      if (examples.size() == EXAMPLES) {
        break;
      }
    }
    return examples;
  }

  private String id(List<String> words) {
    return id(String.join("-", words.subList(0, Math.min(ID_WORDS, words.size()))), ids);
  }

  /** A short text as an id that is not taken yet; it is taken afterwards. */
  static String id(String text, Set<String> taken) {
    String plain =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String stem = plain.isEmpty() ? "rule" : plain;
    String id = stem;
    for (int i = 2; !taken.add(id); i++) {
      id = stem + "-" + i;
    }
    return id;
  }

  private Phrase phrase(int text) {
    return phrases.computeIfAbsent(text, i -> Phrase.of(observed.get(i).message()));
  }
}
