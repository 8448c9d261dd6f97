package hybridlog.classify;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import hybridlog.event.Level;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the model said of each template: asked once a template, however many threads want to know at
 * the same moment. Bounded: what was used least gives way. Thread safe.
 */
final class VerdictCache {
  /** Some 64 MB of templates; real systems have thousands, of 100 characters. */
  private static final long MAX_CHARACTERS = 16L << 20;

  /** What an entry costs beside its text. */
  private static final int ENTRY_CHARACTERS = 100;

  private final Function<Template, Prediction> model;
  private final double threshold;
  private final KnownAnswers known;
  private final LoadingCache<Template, Kind> kinds;
  private final LongAdder embedded = new LongAdder();
  private final LongAdder remembered = new LongAdder();

  VerdictCache(Function<Template, Prediction> model, double threshold, KnownAnswers known) {
    this.model = model;
    this.threshold = threshold;
    this.known = known;
    this.kinds =
        Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Template template, Kind kind) -> template.text().length() + ENTRY_CHARACTERS)
            .executor(Runnable::run)
            .build(template -> new Kind(template));
  }

  /** The one object for this template. */
  Kind kind(Template template) {
    return kinds.get(template);
  }

  /** For how many templates BERT was run since the last call. */
  long takeEmbedded() {
    return embedded.sumThenReset();
  }

  /** How many templates were known from earlier runs. */
  long remembered() {
    return remembered.sum();
  }

  /** A template, its id, and the model's verdict, which is computed when it is first wanted. */
  final class Kind {
    private final Template template;
    private final byte[] digest;
    private final String id;
    private final Object lock = new Object();
    private volatile @Nullable Classification byModel;
    private volatile @Nullable Classification byRule;

    private Kind(Template template) {
      this.template = template;
      this.digest = template.digest();
      this.id = Template.id(digest);
    }

    Level level() {
      return template.level();
    }

    /** Whether nothing has decided an event of this kind. */
    boolean isNew() {
      return byModel == null && byRule == null;
    }

    /** The same object for the same rule in a row: what is made of it can be remembered. */
    Classification decidedBy(Verdict verdict) {
      Classification last = byRule;
      if (last == null || !last.verdict().equals(verdict)) {
        last = new Classification(verdict, template, id);
        byRule = last;
      }
      return last;
    }

    Classification byModel() {
      Classification verdict = byModel;
      if (verdict == null) {
        synchronized (lock) {
          verdict = byModel;
          if (verdict == null) {
            verdict = new Classification(verdict(answer()), template, id);
            byModel = verdict;
          }
        }
      }
      return verdict;
    }

    private KnownAnswers.Answer answer() {
      return known
          .ofEarlierRuns(digest)
          .map(this::remembered)
          .or(() -> known.ofThisRun(digest)) // it has given way in this cache
          .orElseGet(this::ask);
    }

    private KnownAnswers.Answer remembered(KnownAnswers.Answer answer) {
      remembered.increment();
      return answer;
    }

    private KnownAnswers.Answer ask() {
      Prediction prediction = model.apply(template);
      if (prediction.embedded()) {
        embedded.increment();
      }
      KnownAnswers.Answer answer =
          new KnownAnswers.Answer(prediction.label(), prediction.confidence());
      known.add(digest, answer);
      return answer;
    }

    private Verdict verdict(KnownAnswers.Answer answer) {
      double confidence = answer.confidence();
      if (Verdict.UNCLASSIFIED.equals(answer.label())) {
        return Verdict.unsure(confidence);
      }
      return confidence >= threshold
          ? Verdict.byModel(answer.label(), confidence)
          : Verdict.unsure(answer.label(), confidence);
    }
  }
}
