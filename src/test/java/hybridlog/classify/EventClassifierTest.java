package hybridlog.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.io.Serializable;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is remembered of the messages before changes no answer. */
class EventClassifierTest {

  /** Answers by the text's hash, so that no two templates are likely to get the same answer. */
  private record ByHash() implements LabelModel, Serializable {
    @Override
    public List<String> labels() {
      return List.of("Error", "User Action");
    }

    @Override
    public double threshold() {
      return 0;
    }

    @Override
    public Prediction predict(Template template) {
      double share = (template.id().hashCode() >>> 1) / (double) (1 << 30) / 2;
      return new Prediction(labels(), new double[] {share, 1 - share}, true);
    }
  }

  private static Event event(Level level, String message) {
    return new Event("a.log", 1, 1, Event.NO_TIME, level, "", message, message, Flaw.NONE);
  }

  private static void same(Classifier classifier, EventClassifier remembering, Event event) {
    assertThat(remembering.classify(event))
        .as("%s %s", event.level(), event.message())
        .isEqualTo(classifier.classify(event.level(), event.message(), ""));
  }

  @Test
  void answersAsWithoutItsMemory() {
    Classifier classifier = new Classifier(RuleSet.of(List.of()), new ByHash(), 0);
    EventClassifier remembering = classifier.forOneThread();
    Random random = new Random(42);
    Level[] levels = Level.values();
    for (int i = 0; i < 50_000; i++) {
      // More kinds than are remembered, the small ones often.
      int kind = (int) (Math.pow(random.nextDouble(), 3) * 20_000);
      String message = Integer.toString(kind, 36).replaceAll("[0-9]", "z") + " by job " + kind % 7;
      same(classifier, remembering, event(levels[random.nextInt(levels.length)], message));
    }
  }

  private static String otherDigits(Random random, String text) {
    StringBuilder other = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9' && random.nextInt(3) == 0) {
        other.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
    return other.toString();
  }

  @Test
  void linesThatDifferInDigitsAreAnsweredEachForItself() {
    RuleSet rules =
        RuleSet.of(
            List.of(
                new Rule("server", "Error", " 5[0-9]{2} ", "", List.of(), List.of(), "r.yaml:1"),
                new Rule("gone", "Error", "gone", "web", List.of(), List.of(), "r.yaml:2")));
    Classifier classifier = new Classifier(rules, new ByHash(), 0);
    EventClassifier remembering = classifier.forOneThread();
    List<String> messages =
        List.of(
            "\"GET /a HTTP/1.1\" 503 17 bytes",
            "job 17 ended with exit code 0",
            "7 errors, 0 warnings in 12 ms",
            "peer 10.0.0.255 gone",
            "mounted ext4 on sda1",
            "\u001b[31mpeer 10.0.0.7 gone\u001b[0m");
    Random random = new Random(7);
    Level[] levels = {Level.INFO, Level.ERROR};
    for (int i = 0; i < 20_000; i++) {
      String message = otherDigits(random, messages.get(random.nextInt(messages.size())));
      // What is the message of a line need not be told by where it stands.
      int cut = random.nextInt(8) == 0 ? random.nextInt(3) : 0;
      String source = random.nextBoolean() ? "web" : "db";
      Level level = levels[random.nextInt(2)];
      String raw = otherDigits(random, "2024-05-07 10:54:49 ") + message;
      String read = message.substring(cut);
      Event event = new Event("a.log", 1, 1, Event.NO_TIME, level, source, read, raw, Flaw.NONE);

      assertThat(remembering.classify(event))
          .as(raw)
          .isEqualTo(
              classifier.classify(level, read, rules.match(source, raw).map(Rule::id).orElse("")));
    }
  }

  @Test
  void messagesOfTheSameHashAreTold() {
    Classifier classifier = new Classifier(RuleSet.of(List.of()), new ByHash(), 0);
    EventClassifier remembering = classifier.forOneThread();
    assertThat("job Aa").hasSameHashCodeAs("job BB");
    for (int i = 0; i < 3; i++) {
      same(classifier, remembering, event(Level.INFO, "job Aa"));
      same(classifier, remembering, event(Level.INFO, "job BB"));
      same(classifier, remembering, event(Level.ERROR, "job BB"));
    }
  }

  @Test
  void longMessagesAreAnsweredToo() {
    Classifier classifier = new Classifier(RuleSet.of(List.of()), new ByHash(), 0);
    EventClassifier remembering = classifier.forOneThread();
    String message = "word ".repeat(400);
    same(classifier, remembering, event(Level.INFO, message));
    same(classifier, remembering, event(Level.WARN, message));
  }
}
