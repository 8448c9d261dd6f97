package hybridlog.spark.functions;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.event.Event;
import hybridlog.explore.Observed;
import hybridlog.redact.Redactor;

/**
 * What is written of events when secrets must not be: their texts without them. Comes after the
 * verdict, so that it changes none; ids of templates stay those of the texts as they were.
 * Stateless.
 */
public final class Redaction {
  private static final Redactor REDACTOR = Redactor.standard();

  private Redaction() {}

  static Event of(Event event) {
    return event.withTexts(REDACTOR::redact);
  }

  static Classification of(Classification classification) {
    return new Classification(
        classification.verdict(), of(classification.template()), classification.templateId());
  }

  private static Template of(Template template) {
    return new Template(template.level(), REDACTOR.redact(template.text()));
  }

  /** A kind of event for people to read. */
  public static Observed of(Observed kind) {
    Observed.Sample sample = kind.sample();
    return new Observed(
        of(kind.template()),
        kind.lines(),
        new Observed.Sample(
            sample.file(),
            sample.line(),
            sample.source(),
            REDACTOR.redact(sample.raw()),
            REDACTOR.redact(sample.message())),
        kind.further().stream().map(REDACTOR::redact).toList());
  }
}
