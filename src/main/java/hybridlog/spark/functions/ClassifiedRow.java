package hybridlog.spark.functions;

import hybridlog.classify.Classification;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads Spark's rows of classified events: {@code file, line, lines, micros, level, source,
 * message, raw, flaw, verdict}, the last as {@link LogLabel#VERDICT}. What is the same in many rows
 * is decoded once. Not thread safe.
 */
final class ClassifiedRow {
  private static final int VERDICT = 9;

  /** What is decoded is forgotten when there are more. */
  private static final int MOST = 20_000;

  private final Map<UTF8String, String> words = new HashMap<>();
  private final Map<UTF8String, Classification> kinds = new HashMap<>();
  private UTF8String file = UTF8String.EMPTY_UTF8;
  private String decodedFile = "";

  Event event(InternalRow row) {
    return new Event(
        file(row.getUTF8String(0)),
        row.getLong(1),
        row.getInt(2),
        row.isNullAt(3) ? Event.NO_TIME : row.getLong(3),
        Level.valueOf(word(row.getUTF8String(4))),
        word(row.getUTF8String(5)),
        row.getUTF8String(6).toString(),
        row.getUTF8String(7).toString(),
        Flaw.valueOf(word(row.getUTF8String(8))));
  }

  Classification classification(Level level, InternalRow row) {
    if (row.isNullAt(VERDICT)) {
      return new Classification(Verdict.unsure(0), new Template(level, ""), "");
    }
    InternalRow verdict = row.getStruct(VERDICT, LogLabel.VERDICT.size());
    UTF8String template = verdict.getUTF8String(4);
    String label = word(verdict.getUTF8String(0));
    String rule = word(verdict.getUTF8String(3));
    Classification known = kinds.get(template);
    if (known != null
        && known.verdict().rule().equals(rule)
        && known.verdict().label().equals(label)
        && known.verdict().confidence() == verdict.getDouble(1)) {
      return known;
    }
    DecidedBy decidedBy = DecidedBy.of(word(verdict.getUTF8String(2)));
    Classification decoded =
        new Classification(
            new Verdict(label, verdict.getDouble(1), decidedBy, rule),
            new Template(level, verdict.getUTF8String(5).toString()),
            template.toString());
    if (kinds.size() >= MOST) {
      kinds.clear();
    }
    kinds.put(template.copy(), decoded);
    return decoded;
  }

  private String file(UTF8String name) {
    if (!name.equals(file)) {
      file = name.copy();
      decodedFile = file.toString();
    }
    return decodedFile;
  }

  private String word(UTF8String text) {
    String word = words.get(text);
    if (word == null) {
      if (words.size() >= MOST) {
        words.clear();
      }
      word = text.toString();
      words.put(text.copy(), word);
    }
    return word;
  }
}
