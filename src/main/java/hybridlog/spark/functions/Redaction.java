package hybridlog.spark.functions;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.event.Event;
import hybridlog.explore.Census;
import hybridlog.explore.Observed;
import hybridlog.redact.EventTexts;
import hybridlog.redact.Redactor;

/**
 * What is written of events when secrets must not be: their texts without them. Comes after the
 * verdict, so that it changes none. The id of a kind is that of its redacted text: by the id of the
 * text as it was, a short password in a known text could be guessed. So texts that read alike once
 * they are redacted are one kind, and events of one text of which some have a secret are two; the
 * events of each label are the same with and without redaction. Stateless.
 */
public final class Redaction {
  private static final Redactor REDACTOR = Redactor.standard();

  /** Ends a text that was cut before it was redacted. */
  private static final String CUT = "…";

  private Redaction() {}

  static Event of(Event event) {
    EventTexts texts = REDACTOR.redact(new EventTexts(event.raw(), event.message()));
    return new Event(
        event.file(),
        event.line(),
        event.lines(),
        event.timeMicros(),
        event.level(),
        REDACTOR.redact(event.source()),
        texts.message(),
        texts.raw(),
        event.flaw());
  }

  /**
   * An event's kind with the text that may be shown, and its id; the same object if that is the
   * text as it was, or if the event was not classified and has no kind.
   *
   * @param event as it was decided
   * @param redacted the same without secrets
   */
  static Classification of(Classification classification, Event event, Event redacted) {
    Template template = classification.template();
    String text = REDACTOR.redactMasked(event.message(), redacted.message(), template.text());
    if (text.equals(template.text()) || classification.templateId().isEmpty()) {
      return classification;
    }
    Template shown = new Template(template.level(), text);
    return new Classification(classification.verdict(), shown, shown.id());
  }

  /**
   * A kind of event for people to read. Its text is made of that of its messages which has most in
   * it that must not be seen; its id is that of this text.
   */
  public static Observed of(Observed kind) {
    Observed.Sample sample = kind.sample();
    EventTexts texts =
        REDACTOR.redact(new EventTexts(whole(sample.raw()), whole(sample.message())));
    Template template = kind.template();
    String text = REDACTOR.redactMasked(sample.message(), texts.message(), template.text());
    for (String message : kind.further()) {
      String redacted = REDACTOR.redact(whole(message));
      text = Redactor.safer(text, REDACTOR.redactMasked(message, redacted, template.text()));
    }
    return new Observed(
        new Template(template.level(), text),
        kind.lines(),
        new Observed.Sample(
            sample.file(),
            sample.line(),
            REDACTOR.redact(sample.source()),
            texts.raw(),
            texts.message()),
        kind.further().stream().map(Redaction::whole).map(REDACTOR::redact).toList());
  }

  /**
   * A text that may have been cut, without its last word: half a token is not recognised, so that
   * it would stay.
   */
  private static String whole(String text) {
    if (text.length() < Census.MAX_SAMPLE - 1) {
      return text;
    }
    int end = text.length();
    while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + CUT;
  }
}
