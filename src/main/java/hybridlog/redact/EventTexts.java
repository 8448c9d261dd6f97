package hybridlog.redact;

import java.util.List;
import java.util.Map;

/**
 * The texts of one event. What is found in one of them must go from the other too: a password that
 * ends with its quotation mark in the line has no end in the message that was made of it, and what
 * stands alone in the message is a part of something in the line.
 *
 * @param raw the lines as they are, with colours and escapes
 * @param message what they say: their end, or made of their fields
 */
public record EventTexts(String raw, String message) {
  /** So many findings of a text, the longest, are looked for in the other: that bounds the cost. */
  private static final int MOST_PARTS = 64;

  /** Both without what must not be seen; the same object if there is nothing. */
  EventTexts redacted(Redactor redactor) {
    Spans inRaw = redactor.find(raw);
    Spans inMessage = redactor.find(message);
    if (inRaw.isEmpty() && inMessage.isEmpty()) {
      return this;
    }
    List<Reading> readings = Reading.all(raw);
    readings.stream()
        .filter(reading -> reading.text().endsWith(message))
        .findFirst()
        .ifPresentOrElse(
            reading -> {
              int head = reading.text().length() - message.length();
              inRaw.markBehind(reading, head, inMessage);
              inMessage.markIn(reading, head, inRaw);
            },
            () -> {
              markParts(inRaw.partsOf(raw, MOST_PARTS), Reading.of(message), inMessage);
              Map<String, Finding> parts = inMessage.partsOf(message, MOST_PARTS);
              readings.forEach(reading -> markParts(parts, reading, inRaw));
            });
    return new EventTexts(inRaw.replaceIn(raw), inMessage.replaceIn(message));
  }

  /** Marks all parts of another text, as it is or as it reads, that stand in this one. */
  private static void markParts(Map<String, Finding> parts, Reading reading, Spans spans) {
    parts.forEach(
        (part, finding) -> {
          for (Reading sought : Reading.all(part)) {
            reading.markEach(sought.text(), finding, spans);
          }
        });
  }
}
