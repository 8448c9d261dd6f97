package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedFileTest {
  @TempDir Path folder;

  private AddedFile read(String csv) throws IOException {
    return AddedFile.read(Files.writeString(folder.resolve("labels.csv"), csv));
  }

  @Test
  void takesTheRowsThatWereFilledIn() throws IOException {
    AddedFile added =
        read(
            """
            log_message,target_label,count,confidence,template
            WARN disk 7 is slow,Resource Usage,12,0.4,aa
            ping 12,,3,0.3,bb
            pong 13,Unclassified,3,0.3,cc
            pang 14,unclassified ,3,0.3,dd
            pang 15,\u00a0,3,0.3,dd

            """);
    assertThat(added.unlabelled()).isEqualTo(4);
    assertThat(added.texts())
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.label()).isEqualTo("Resource Usage");
              assertThat(text.source()).isEmpty();
              assertThat(text.weight()).isEqualTo(AddedFile.WEIGHT);
              assertThat(text.template()).isEqualTo(CorpusFile.template("WARN disk 7 is slow"));
            });
  }

  @Test
  void masksThatTheRunHasMadeGoBeforeTheCutLine() throws IOException {
    AddedFile added =
        read(
            """
            log_message,target_label,template,level,text
            WARN disk 7 is sl…,Resource Usage,aa,WARN,disk 0 is slow again
            WARN disk 7 is slow,Resource Usage,bb,,
            """);
    assertThat(added.texts())
        .extracting(LabelledText::template)
        .containsExactly(
            new Template(Level.WARN, "disk 0 is slow again"),
            CorpusFile.template("WARN disk 7 is slow"));
  }

  @Test
  void lineTellsTheLevelWhereNoColumnDoes() throws IOException {
    AddedFile added =
        read(
            """
            template,cluster,text,file,line,log_message,target_label
            aa,1,disk 0 is slow,a.log,4,2026-01-02 03:04:05 ERROR disk 7 is slow,Resource Usage
            bb,1,disk 0 is fast,a.log,5,disk 7 is fast,Resource Usage
            """);
    assertThat(added.texts())
        .extracting(LabelledText::template)
        .containsExactly(
            new Template(Level.ERROR, "disk 0 is slow"),
            new Template(Level.NONE, "disk 0 is fast"));
  }

  @Test
  void ownColumnNamedTextIsNone() throws IOException {
    AddedFile added = read("log_message,target_label,text\r\nping 12,Error,mine\r\n");
    assertThat(added.texts())
        .extracting(LabelledText::template)
        .containsExactly(CorpusFile.template("ping 12"));
  }

  @Test
  void takesTheGuardOffWhatASpreadsheetWouldRun() throws IOException {
    AddedFile added =
        read("log_message,target_label\r\n'=SUM(A1),Error\r\n''quoted' text,Error\r\n");
    assertThat(added.texts())
        .extracting(LabelledText::line)
        .containsExactly("=SUM(A1)", "'quoted' text");
  }

  @Test
  void verdictsAreMaskedAlready() throws IOException {
    AddedFile added =
        read(
            """
            template,level,text,label,reason,model,date,lines
            aabbccddeeff,WARN,node 0 gone,Critical Error,why,m,2026-01-01,5
            aabbccddee00,,a /path here,Unclassified,,m,2026-01-01,5
            """);
    assertThat(added.unlabelled()).isEqualTo(1);
    assertThat(added.texts())
        .extracting(LabelledText::template)
        .containsExactly(new Template(Level.WARN, "node 0 gone"));
  }

  @Test
  void takesBothKindsOfFilesOfAnExploration() throws IOException {
    AddedFile added =
        read(
            """
            template,cluster,file,line,log_message,target_label
            aa,1,a.log,4,masked 17,User Action
            """);
    assertThat(added.texts())
        .extracting(LabelledText::line, LabelledText::label)
        .containsExactly(tuple("masked 17", "User Action"));
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertThatThrownBy(() -> read("a,b\r\n1,2\r\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("labels.csv")
        .hasMessageContaining("log_message and target_label, or text and label");
    assertThatThrownBy(() -> read("text,label,level\r\nx,Error,LOUD\r\n"))
        .hasMessageContaining("labels.csv:2")
        .hasMessageContaining("LOUD");
    assertThatThrownBy(() -> read("text,label\r\nx\r\n")).hasMessageContaining("labels.csv:2");
    assertThatThrownBy(() -> AddedFile.read(folder.resolve("none.csv")))
        .hasMessageContaining("no such file");
  }

  private static LabelledText text(String line, String label) {
    return new LabelledText("", line, CorpusFile.template(line), label, Set.of(label));
  }

  @Test
  void goesBeforeWhatTheCorpusSaysOfTheSameText() {
    List<LabelledText> corpus =
        List.of(text("disk 1 slow", "Error"), text("disk 2 slow", "Error"), text("up", "Error"));
    AddedFile first =
        new AddedFile(List.of(text("disk 3 slow", "User Action"), text("new", "User Action")), 0);
    AddedFile second = new AddedFile(List.of(text("disk 4 slow", "Resource Usage")), 0);
    assertThat(AddedFile.join(corpus, List.of(first, second)))
        .extracting(LabelledText::line, LabelledText::label)
        .containsExactly(
            tuple("up", "Error"),
            tuple("disk 4 slow", "Resource Usage"),
            tuple("new", "User Action"));
    assertThat(AddedFile.join(corpus, List.of())).isEqualTo(corpus);
  }
}
