package hybridlog.train;

import hybridlog.classify.Template;
import hybridlog.csv.Cell;
import hybridlog.event.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * What people or a language model have said of texts that a run was not sure of: a {@code
 * labels.csv} or {@code clusters.csv} that was filled in, with the columns log_message and
 * target_label, and in the first the masked text beside them in text and level, or a {@code
 * verdicts.csv} of masked texts, with text, label and level.
 *
 * @param texts the labelled rows in the file's order
 * @param unlabelled rows without a label, or with {@code Unclassified}: they teach nothing
 */
public record AddedFile(List<LabelledText> texts, int unlabelled) {
  /**
   * What a run was not sure of is what the corpus knows little about. 146 such texts, given their
   * likeliest labels and learnt beside 11,640 others, were answered so in 73% of the cases at a
   * weight of 1, in 95% at 3 and in all at 10 (in 97% where their labels were drawn by lot), by the
   * same features and regression outside of this program; a training by it at 10 answered 145.
   */
  static final double WEIGHT = 10;

  private static final String TEXT = "text";
  private static final String LEVEL = "level";
  private static final String VERDICT = "label";

  public AddedFile {
    texts = List.copyOf(texts);
  }

  /**
   * Reads one. The apostrophe that guards cells from spreadsheets is taken off.
   *
   * @throws hybridlog.Failure with exit code 4 if there is no such file, 2 if it has not the
   *     columns or a row is wrong, naming the line
   */
  public static AddedFile read(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    int[] unlabelled = {0};
    CorpusFile.each(
        file,
        List.of(List.of(CorpusFile.MESSAGE, CorpusFile.LABEL), List.of(TEXT, VERDICT)),
        (place, row) -> {
          boolean lines = row.isMapped(CorpusFile.LABEL);
          String cell = Cell.plain(row.get(lines ? CorpusFile.LABEL : VERDICT));
          String label = LabelCell.label(place, cell);
          if (LabelCell.saysNothing(label)) {
            unlabelled[0]++;
            return;
          }
          // Where people read it a long message is cut; the masked text beside it is whole.
          boolean masked = !lines || (row.isMapped(TEXT) && row.isMapped("template"));
          String text = masked ? Cell.plain(row.get(TEXT)) : "";
          String line = lines ? Cell.plain(row.get(CorpusFile.MESSAGE)) : text;
          Template template = text.isEmpty() ? CorpusFile.template(line) : masked(place, row, text);
          texts.add(new LabelledText("", line, template, label, Set.of(label), WEIGHT));
        });
    return new AddedFile(texts, unlabelled[0]);
  }

  /**
   * The lines of a corpus with the added texts after them. What is added goes before what the
   * corpus says of the same template, and what was added later before what was added earlier.
   */
  public static List<LabelledText> join(List<LabelledText> lines, List<AddedFile> files) {
    Map<Template, LabelledText> added = new LinkedHashMap<>();
    for (AddedFile file : files) {
      file.texts.forEach(text -> added.put(text.template(), text));
    }
    List<LabelledText> all = new ArrayList<>(lines);
    all.removeIf(line -> added.containsKey(line.template()));
    all.addAll(added.values());
    return all;
  }

  private static Template masked(CorpusFile.Place place, CSVRecord row, String text) {
    if (row.isMapped(LEVEL)) {
      return new Template(level(place, row), text);
    }
    // The table has lost the column: the line has a level too, unless it is one of a format that
    // was given to the run.
    Level level =
        row.isMapped(CorpusFile.MESSAGE)
            ? CorpusFile.template(Cell.plain(row.get(CorpusFile.MESSAGE))).level()
            : Level.NONE;
    return new Template(level, text);
  }

  private static Level level(CorpusFile.Place place, CSVRecord row) {
    String name = row.get(LEVEL).trim();
    if (name.isEmpty()) {
      return Level.NONE;
    }
    try {
      return Level.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw place.misfit("has the level '" + name + "', which is none");
    }
  }
}
