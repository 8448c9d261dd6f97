package hybridlog.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.event.Level;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassifierTest {
  private static final AtomicInteger ASKED = new AtomicInteger();

  /** Says Error to whatever has the word, with as much confidence as the text is long. */
  private record Fake() implements LabelModel, Serializable {
    @Override
    public List<String> labels() {
      return List.of("Error", "User Action");
    }

    @Override
    public double threshold() {
      return 0.5;
    }

    @Override
    public Prediction predict(Template template) {
      ASKED.incrementAndGet();
      double error = template.text().contains("error") ? 0.9 : 0.6;
      return new Prediction(labels(), new double[] {error, 1 - error}, true);
    }
  }

  private static final RuleSet RULES =
      RuleSet.of(
          List.of(
              new Rule("oom", "Critical Error", "Out of memory", "", List.of(), List.of(), "x:1")));

  @BeforeEach
  void nobodyWasAsked() {
    ASKED.set(0);
  }

  private static Classifier classifier(double threshold) {
    return new Classifier(RULES, new Fake(), threshold);
  }

  @Test
  void ruleDecidesAndTheModelIsNotAsked() {
    Classifier classifier = classifier(0.5);
    String raw = "kernel: Out of memory: killed 17";
    String rule = classifier.rule("", raw).map(Rule::id).orElse("");
    Verdict verdict = classifier.classify(Level.NONE, raw, rule).verdict();
    assertThat(verdict).isEqualTo(Verdict.byRule("Critical Error", "oom"));
    assertThat(ASKED).hasValue(0);
  }

  @Test
  void modelIsAskedOnceAKind() {
    Classifier classifier = classifier(0.5);
    for (int i = 0; i < 100; i++) {
      Classification known = classifier.classify(Level.INFO, "error number " + i, "");
      assertThat(known.verdict().label()).isEqualTo("Error");
      assertThat(known.templateId()).isEqualTo(known.template().id());
    }
    assertThat(ASKED).hasValue(1);
    assertThat(classifier.takeEmbedded()).isEqualTo(1);
    assertThat(classifier.takeEmbedded()).isZero();
  }

  @Test
  void levelMakesAKindOfItsOwn() {
    Classifier classifier = classifier(0.5);
    String info = classifier.classify(Level.INFO, "error", "").templateId();
    String warn = classifier.classify(Level.WARN, "error", "").templateId();
    assertThat(info).isNotEqualTo(warn);
    assertThat(ASKED).hasValue(2);
  }

  @Test
  void belowTheThresholdTheLabelIsOnlyGuessed() {
    Verdict verdict = classifier(0.7).classify(Level.INFO, "calm", "").verdict();
    assertThat(verdict).isEqualTo(Verdict.unsure("Error", 0.6));
  }

  @Test
  void thresholdOfZeroAnswersEverything() {
    assertThat(classifier(0).classify(Level.INFO, "calm", "").verdict().label()).isEqualTo("Error");
  }

  @Test
  void withoutAModelNothingIsAnswered() {
    Classifier alone = new Classifier(RULES, new NoModel(), 0);
    assertThat(alone.classify(Level.INFO, "error", "").verdict()).isEqualTo(Verdict.unsure(0));
  }

  @Test
  void threadsThatAskAtTheSameMomentCostOneAnswer() throws Exception {
    Classifier classifier = classifier(0.5);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Classification>> calls =
          IntStream.range(0, 64)
              .<Callable<Classification>>mapToObj(
                  i -> () -> classifier.classify(Level.INFO, "same error", ""))
              .toList();
      for (Future<Classification> call : threads.invokeAll(calls)) {
        assertThat(call.get().verdict().label()).isEqualTo("Error");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(ASKED).hasValue(1);
  }

  @Test
  void copyDecidesTheSame() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(classifier(0.5));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Classifier copy = (Classifier) in.readObject();
      assertThat(copy.rule("", "Out of memory").map(Rule::id)).contains("oom");
      assertThat(copy.classify(Level.INFO, "an error", "").verdict().label()).isEqualTo("Error");
    }
  }
}
