package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of texts that differ in digits only changes no answer. */
class AlikeTest {
  private static final String[] ATOMS = {
    "disk",
    "err",
    "4",
    "50",
    "[45]0[0-9]",
    "[0-9]",
    "[0-9]{2}",
    "\\d",
    "[^5]",
    "\\b",
    "^",
    "$",
    "E4",
    "E[0-9]",
    ".",
    " ",
    "(?i)",
    "[a-e0-9]",
    "é"
  };

  private static final String[] TEXTS = {
    "disk", "Disk", "err", "E", "e", " ", "4", "50", "404", "12", "7", "é", "\u0664", "."
  };

  private static String some(Random random, String[] parts, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  private static String zeroed(String text) {
    return text.replaceAll("[0-9]", "0");
  }

  private static String otherDigits(Random random, String text) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      other.append(c >= '0' && c <= '9' ? (char) ('0' + random.nextInt(10)) : c);
    }
    return other.toString();
  }

  /** Random patterns can be none, as ^*. */
  private static boolean valid(String pattern) {
    try {
      return !RuleSet.compile(pattern).pattern().isEmpty();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static List<Rule> rules(Random random, int count) {
    List<Rule> rules = new ArrayList<>();
    while (rules.size() < count) {
      String pattern = some(random, ATOMS, 4);
      if (valid(pattern)) {
        String id = "r" + rules.size();
        String source = random.nextInt(4) == 0 ? "app" : "";
        rules.add(new Rule(id, "Error", pattern, source, List.of(), List.of(), "r.yaml:1"));
      }
    }
    return rules;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answersAsIfNothingWereRemembered(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      RuleSet set = RuleSet.of(rules(random, 1 + random.nextInt(6)));
      for (int i = 0; i < 30; i++) {
        String text = some(random, TEXTS, 8);
        for (int again = 0; again < 6; again++) {
          String line = otherDigits(random, text);
          String source = random.nextBoolean() ? "app" : "web";
          assertThat(set.match(set.alike(source, zeroed(text)), source, line))
              .as("%s of %s, with %s", line, source, set.rules())
              .isEqualTo(set.match(source, line));
        }
      }
    }
  }

  @Test
  void theShippedRulesSeeTheDigitsThatTheyAskFor() {
    Random random = new Random(1);
    RuleSet set = RuleSet.of(ShippedRules.read());
    for (Rule rule : set.rules()) {
      for (String example : rule.matches()) {
        for (int again = 0; again < 6; again++) {
          String line = again == 0 ? example : otherDigits(random, example);
          assertThat(set.match(set.alike(rule.source(), zeroed(example)), rule.source(), line))
              .as(line)
              .isEqualTo(set.match(rule.source(), line));
        }
      }
    }
  }

  @Test
  void saysForWhichLinesDigitsMatter() {
    Rule status = new Rule("status", "Error", "code=5[0-9]", "", List.of(), List.of(), "r.yaml:1");
    Rule any = new Rule("any", "Error", "took [0-9]+ ms", "", List.of(), List.of(), "r.yaml:2");
    RuleSet set = RuleSet.of(List.of(status, any));

    assertThat(set.alike("", "took 00 ms").isSettled()).isTrue();
    assertThat(set.alike("", "took 00 ms, code=00").isSettled()).isFalse();
  }

  @Test
  void rulesBehindOneThatMatchesAllDoNotCount() {
    Rule any = new Rule("any", "Error", "took [0-9]+ ms", "", List.of(), List.of(), "r.yaml:1");
    Rule status = new Rule("status", "Error", "code=5[0-9]", "", List.of(), List.of(), "r.yaml:2");
    RuleSet set = RuleSet.of(List.of(any, status));

    assertThat(set.alike("", "took 00 ms, code=00").isSettled()).isTrue();
    assertThat(set.alike("", "code=00").isSettled()).isFalse();
  }
}
