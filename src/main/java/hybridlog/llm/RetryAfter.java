package hybridlog.llm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a server asks to be left alone: seconds or a date. */
final class RetryAfter {
  private static final long NOT_SAID = -1;

  private RetryAfter() {}

  static long millis(String header) {
    String text = header.strip();
    if (!text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Long.parseLong(text) * 1000;
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Math.max(0, Duration.between(Instant.now(), date).toMillis());
    } catch (DateTimeException e) {
      return NOT_SAID;
    }
  }
}
