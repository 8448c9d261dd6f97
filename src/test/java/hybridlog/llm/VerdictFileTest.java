package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictFileTest {
  private static final List<String> LABELS = List.of("Error", "User Action");

  private static VerdictFile parse(String csv) {
    return VerdictFile.parse("v.csv", csv, LABELS);
  }

  @Test
  void keepsWhatAPersonEdited() {
    List<Question> questions = Questions.many(3);
    Map<Template, LlmVerdict> verdicts = new LinkedHashMap<>();
    for (Question question : questions) {
      verdicts.put(question.template(), new LlmVerdict("Error", "So.", "tiny", "2025-01-31"));
    }
    String written = VerdictFile.empty().with(questions, verdicts).toCsv();
    String edited =
        written
            .replaceFirst(
                "Error,So\\.,tiny,2025-01-31,3\r\n", "User Action,\"No, really\",,,3,ok\r\n")
            .replaceFirst("(?m)^.*tiny,2025-01-31,2\r\n", "")
            .replaceFirst("(?m),1\r\n", ",1,\r\n")
            .replaceFirst("lines", "lines,checked");
    VerdictFile kept = parse(edited);
    assertThat(kept.rows()).hasSize(2);
    VerdictFile extended = kept.with(questions, verdicts);
    assertThat(extended.toCsv()).startsWith(edited);
    assertThat(extended.rows()).hasSize(3);
    assertThat(extended.rows().get(2).id()).isEqualTo(questions.get(1).template().id());
    assertThat(extended.find(questions.get(0).template().id()))
        .hasValue(new LlmVerdict("User Action", "No, really", "", ""));
    assertThat(parse(extended.toCsv()).toCsv()).isEqualTo(extended.toCsv());
  }

  @Test
  void takesWhatAPersonWrites() {
    VerdictFile file = parse("\ufefflabel,text\nError,disk 0 is odd\n\nUnclassified,what\n");
    assertThat(file.find(new Template(Level.NONE, "disk 0 is odd").id()))
        .hasValueSatisfying(verdict -> assertThat(verdict.label()).isEqualTo("Error"));
    assertThat(file.rows().get(1).verdict().decides()).isFalse();
    assertThat(file.toCsv())
        .startsWith("template,level,text,label,reason,model,date,lines\r\n")
        .endsWith(",NONE,what,Unclassified,,,,\r\n");
  }

  @Test
  void knowsATextAgainWhoseIdASpreadsheetSpoiled() {
    Template template = new Template(Level.WARN, "disk 0 is odd");
    VerdictFile file = parse("template,level,text,label\n1.23E+11,warn,disk 0 is odd,Error\n");
    assertThat(file.find(template.id())).isPresent();
    VerdictFile redacted =
        parse("template,level,text,label\n0123456789ab,WARN,disk secret is odd,Error\n");
    assertThat(redacted.find("0123456789ab")).isPresent();
  }

  @Test
  void anyTextComesBackAsItWas() {
    Random random = new Random(11);
    String pieces = "=+-@'\"\t\r\n,; aé＝0;\u2028";
    Map<Template, LlmVerdict> verdicts = new LinkedHashMap<>();
    List<Question> questions = new java.util.ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      String cell = text.append(random.nextInt(4) == 0 ? "z" : "").toString();
      if (!cell.isBlank()) {
        Template template = new Template(Level.INFO, cell);
        questions.add(new Question(template, i, List.of(), List.of()));
        verdicts.put(template, new LlmVerdict("Error", cell, cell, ""));
      }
    }
    VerdictFile file = VerdictFile.empty().with(questions, verdicts);
    VerdictFile read = parse(file.toCsv());
    assertThat(read.rows()).isEqualTo(file.rows());
    assertThat(read.toCsv()).isEqualTo(file.toCsv());
  }

  @Test
  void noCellIsAFormula() {
    Template template = new Template(Level.INFO, "=cmd|' /C calc'!A0");
    Question question = new Question(template, 1, List.of(), List.of());
    String csv =
        VerdictFile.empty()
            .with(List.of(question), Map.of(template, new LlmVerdict("Error", "@x", "+m", "-1")))
            .toCsv();
    assertThat(csv).contains("INFO,'=cmd|' /C calc'!A0,Error,'@x,'+m,'-1,1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text;x | v.csv:1: column 'label' is missing",
        "label,text,text;x | v.csv:1: a column is there twice",
        "text,label;a,Error;b,Eror | v.csv:3: label 'Eror' is none of Error, Unclassified, User Action",
        "text,label;a | v.csv:2: 1 cells, but there are 2 columns",
        "text,label; ,Error | v.csv:2: 'text' is empty",
        "text,label,level;a,Error,LOUD | v.csv:2: level 'LOUD' is none of "
            + "[NONE, TRACE, DEBUG, INFO, NOTICE, WARN, ERROR, FATAL]",
        "text,label,lines;a,Error,many | v.csv:2: lines 'many' is no number",
        "text,label;a,Error;a,User Action | v.csv:3: the same text has another label in line 2",
      })
  void namesTheLineOfAMistake(String csv, String message) {
    assertThatThrownBy(() -> parse(csv.replace(';', '\n') + "\n"))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot read " + message)
        .extracting(e -> ((Failure) e).code())
        .isEqualTo(Failure.Code.USAGE);
  }

  @Test
  void saysThatItIsNoCsv() {
    assertThatThrownBy(() -> parse("text,label\n\"a,Error\n"))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read v.csv: it is not CSV: ");
  }

  @Test
  void aFileIsReplacedAsAWhole(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("verdicts.csv");
    assertThat(VerdictFile.read(file, LABELS).rows()).isEmpty();
    parse("text,label\na,Error\n").write(file);
    assertThat(VerdictFile.read(file, LABELS).rows()).hasSize(1);
    try (var names = Files.list(directory)) {
      assertThat(names).containsExactly(file);
    }
    Files.write(file, "text,label\ncaf\u00e9,Error\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> VerdictFile.read(file, LABELS))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot read " + file + ": it is not UTF-8");
    assertThatThrownBy(() -> parse("text,label\n").write(directory.resolve("no/where.csv")))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot write ");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsFoundBeforeAnythingIsAsked(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("verdicts.csv");
    VerdictFile.checkWritable(file);
    assertThat(directory).as("it leaves nothing").isEmptyDirectory();
    Files.writeString(file, "kept");
    VerdictFile.checkWritable(file);
    assertThat(file).hasContent("kept");
    assertThatThrownBy(() -> VerdictFile.checkWritable(directory.resolve("no").resolve("v.csv")))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.code()).isEqualTo(Failure.Code.USAGE))
        .hasMessageEndingWith("v.csv: no such directory");
    assertThatThrownBy(() -> VerdictFile.checkWritable(directory))
        .hasMessage("Cannot write " + directory + ": it is a directory");
    assertThatThrownBy(() -> VerdictFile.checkWritable(file.resolve("v.csv")))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot write " + file);
  }
}
