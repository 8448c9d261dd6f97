package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {
  private static final String[] ATOMS = {
    "disk",
    "Kerne",
    "fail",
    "ss",
    "user ",
    "k",
    "[Ff]ail",
    "[^a]",
    "[a-c]",
    "[k-s]",
    "[S-s]",
    "[*--]",
    "[%-\\]]",
    "\\d",
    "\\.",
    ".",
    "\\b",
    "^",
    "$",
    "\\bdisk\\b",
    "\\Qa.b\\E",
    "\\x41",
    "(?i)",
    "(?i:DISK)",
    "(?P<n>err)",
    "ſ",
    "\\pL",
    "[[:alpha:]]",
    "a{2}",
    "b{0,2}",
    "\\|",
    "-",
    "[]a]",
    "[\\]k]",
    "[-k]",
    "ks"
  };
  private static final String[] TEXTS = {
    "disk", "DISK", "Kernel", "fail", "FAIL", "user ", "k", "\u212A", "ſ", "s", "a.b", "A", "err",
    "aa", "b", "|", "-", "]", " ", "1", "ks", "KS", "\u212As", "é", "."
  };

  private static Rule rule(int id, String pattern) {
    return new Rule("r" + id, "Error", pattern, "", List.of(), List.of(), "r.yaml:" + id);
  }

  private static String pattern(Random random, int depth) {
    StringBuilder pattern = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      boolean group = depth > 0 && random.nextInt(3) == 0;
      pattern.append(
          group
              ? "(" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")"
              : ATOMS[random.nextInt(ATOMS.length)]);
      pattern.append(
          new String[] {"", "", "", "", "*", "+", "?", "+?", "{2,3}"}[random.nextInt(9)]);
    }
    return pattern.toString();
  }

  /** Random patterns can be none, as ^*. */
  private static boolean valid(String pattern) {
    try {
      return !RuleSet.compile(pattern).pattern().isEmpty();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(12);
    for (int i = 0; i < parts; i++) {
      text.append(TEXTS[random.nextInt(TEXTS.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answersAsIfEveryRuleWereRun(long seed) {
    Random random = new Random(seed);
    List<Rule> rules = new ArrayList<>();
    while (rules.size() < 60) {
      Rule rule = rule(rules.size(), pattern(random, 2));
      if (valid(rule.pattern())) {
        rules.add(rule);
      }
    }
    RuleSet set = RuleSet.of(rules);
    List<Pattern> patterns = rules.stream().map(r -> Pattern.compile(r.pattern())).toList();
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      List<Rule> expected = new ArrayList<>();
      for (int k = 0; k < rules.size(); k++) {
        if (patterns.get(k).matcher(text).find()) {
          expected.add(rules.get(k));
        }
      }
      assertThat(set.matchAll("", text)).as(text).isEqualTo(expected);
      assertThat(set.match("", text)).as(text).isEqualTo(expected.stream().findFirst());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Failed password for .* from; [[Failed password for ], [ from]]",
        "(GET|POST) /x; [[POST /x, GET /x]]",
        "(?i)Disk (Full); [[disk full]]",
        "code=[1-3]x; [[code=3x, code=2x, code=1x]]",
        "code=[0-9]x; [[code=]]",
        "code=[+-\\.]x; [[code=]]",
        "(?i)disk (full|error); [[disk full, disk error]]",
        "[Ii]nvalid user; [[invalid user, Invalid user]]",
        "abc|x; []",
        "(abc)?def; [[def, abcdef]]",
        "(abc)*def; [[def]]",
        "abc+; [[abc]]",
        "\\d+ ms; [[ ms]]",
        "xabc+d; [[xabc]]",
        "a.b.c; []",
        "abc(?i)*; []",
        "abc{0}d; []"
      })
  void knowsWhatEveryMatchContains(String pattern, String literals) {
    List<List<String>> found = RuleSet.literals(pattern);
    List<List<String>> sorted = new ArrayList<>();
    for (List<String> group : found) {
      sorted.add(group.stream().sorted(java.util.Comparator.reverseOrder()).toList());
    }
    assertThat(sorted).hasToString(literals);
  }

  @Test
  void theFirstRuleOfTheFileDecides() {
    RuleSet set = RuleSet.of(List.of(rule(0, "beta"), rule(1, "alpha"), rule(2, "a")));
    assertThat(set.match("", "alpha beta").map(Rule::id)).contains("r0");
    assertThat(set.matchAll("", "alpha beta"))
        .extracting(Rule::id)
        .containsExactly("r0", "r1", "r2");
  }

  @Test
  void aSourceLimitsARule() {
    Rule rule = new Rule("a", "Error", "failed", "SSHD", List.of(), List.of(), "r.yaml:1");
    RuleSet set = RuleSet.of(List.of(rule));
    assertThat(set.match("sshd", "failed")).contains(rule);
    assertThat(set.match("cron", "failed")).isEmpty();
  }

  @Test
  void onlyTheBeginningOfALongTextIsSeen() {
    RuleSet set = RuleSet.of(List.of(rule(0, "needle"), rule(1, "x$")));
    String hay = "x".repeat(RuleSet.MAX_TEXT - 6);
    assertThat(set.match("", hay + "needle" + "y")).map(Rule::id).contains("r0");
    assertThat(set.match("", hay + "xneedle")).isEmpty();
    assertThat(set.match("", "x".repeat(1 << 20))).map(Rule::id).contains("r1");
  }

  @Test
  void noRulesNoAnswer() {
    assertThat(RuleSet.of(List.of()).match("", "anything")).isEqualTo(Optional.empty());
  }

  @Test
  void travelsAsItsRules() throws IOException, ClassNotFoundException {
    RuleSet set = RuleSet.of(List.of(rule(0, "disk (full|error)")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(set);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RuleSet copy = (RuleSet) in.readObject();
      assertThat(copy.rules()).isEqualTo(set.rules());
      assertThat(copy.match("", "DISK disk full")).map(Rule::id).contains("r0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(a+)+$", "(a|aa)+$", "(.*a){20}b", "(a|b)*c", "^(([a-z])+.)+[A-Z]([a-z])+$"})
  void hostilePatternsStayLinear(String pattern) {
    RuleSet set = RuleSet.of(List.of(rule(0, pattern)));
    String hostile = "a".repeat(RuleSet.MAX_TEXT - 1) + "!";
    assertTimeout(Duration.ofSeconds(10), () -> set.match("", hostile));
  }
}
