package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusFileTest {
  @TempDir Path folder;

  private Path file(String csv) throws IOException {
    return Files.writeString(folder.resolve("c.csv"), csv);
  }

  @Test
  void readsLinesWithAllThatIsSaidOfThem() throws IOException {
    Path file =
        file(
            """
            \ufeffid,source,log_message,target_label,acceptable
            1, kernel ,"eth0: link, down",Error,System Notification|Error|\s
            """);
    assertThat(CorpusFile.read(file))
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.source()).isEqualTo("kernel");
              assertThat(text.line()).isEqualTo("eth0: link, down");
              assertThat(text.label()).isEqualTo("Error");
              assertThat(text.acceptable())
                  .containsExactlyInAnyOrder("Error", "System Notification");
            });
  }

  @Test
  void anApostropheIsPartOfALine() throws IOException {
    assertThat(CorpusFile.read(file("log_message,target_label\n'=1,Error\n")).get(0).line())
        .isEqualTo("'=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text,label|x,Error; must name the columns log_message and target_label",
        "log_message,target_label|x; c.csv:2: the line has 1 fields",
        "log_message,target_label|x,; c.csv:2: the line has the label ''",
        "log_message,target_label|x,Unclassified; c.csv:2: the line has the label 'Unclassified'",
        "log_message,target_label|x,unClassified; which says nothing",
        "log_message,target_label|x,Error||y; c.csv:4: the line has 1 fields",
        "log_message,target_label,log_message|x,Error,y; names the column log_message twice",
        "log_message,target_label|x,Er\u001bror; c.csv:2: the line has a label with the character U+001B",
        "log_message,target_label|x,Er\u200bror; U+200B",
        "log_message,target_label; has no lines"
      })
  void saysWhatIsWrongAndWhere(String csv, String message) {
    assertThatThrownBy(() -> CorpusFile.read(file(csv.replace('|', '\n') + "\n")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(message);
  }

  @Test
  void labelsThatLookTheSameAreOne() throws IOException {
    Path file =
        file(
            """
            log_message,target_label,acceptable
            a,Fehler \u00fc,
            b,\u00a0Fehler\u00a0 u\u0308\u3000,Error\u00a0|Error
            c,"Fehler u\u0308
            ",
            """);
    assertThat(CorpusFile.read(file))
        .extracting(LabelledText::label)
        .containsExactly("Fehler \u00fc", "Fehler \u00fc", "Fehler \u00fc");
    assertThat(CorpusFile.read(file).get(1).acceptable())
        .containsExactlyInAnyOrder("Fehler \u00fc", "Error");
  }

  @Test
  void labelOfSeveralLinesIsRefused() throws IOException {
    Path file = file("log_message,target_label\na,\"Er\nror\"\n");
    assertThatThrownBy(() -> CorpusFile.read(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("U+000A");
  }

  @Test
  void blankLinesAreNone() throws IOException {
    Path file = file("\nlog_message,target_label\n\na,Error\n  \nb,Error\n\n\n");
    assertThat(CorpusFile.read(file)).extracting(LabelledText::line).containsExactly("a", "b");
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin1.csv");
    Files.write(
        file, "log_message,target_label\nT\u00fcr,Error\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> CorpusFile.read(file)).hasMessageContaining("it is not UTF-8");
  }
}
