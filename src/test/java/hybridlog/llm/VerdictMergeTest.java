package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several writers of one file of verdicts: people and runs. */
class VerdictMergeTest {
  private static final List<String> LABELS = List.of("Error", "User Action");

  @TempDir private Path folder;

  private static LlmVerdict verdict(String label) {
    return new LlmVerdict(label, "So.", "tiny", "2025-01-31");
  }

  @Test
  void whatWasEditedMeanwhileStays() throws IOException {
    Path file = folder.resolve("verdicts.csv");
    List<Question> questions = Questions.many(2);
    Question first = questions.get(0);
    Files.writeString(
        file,
        "template,text,label,level,checked\n"
            + (first.id() + "," + first.text() + ",User Action,WARN,yes\n"));
    VerdictFile all =
        VerdictFile.add(
            file,
            LABELS,
            questions,
            Map.of(
                first.template(), verdict("Error"), questions.get(1).template(), verdict("Error")));
    assertThat(all.rows()).hasSize(2);
    assertThat(all.find(first.id()))
        .hasValueSatisfying(kept -> assertThat(kept.label()).isEqualTo("User Action"));
    assertThat(file).content().isEqualTo(all.toCsv()).contains(",checked\r\n", ",yes\r\n");
  }

  @Test
  void ofManyRunsNoneLosesAnothersAnswers()
      throws IOException, InterruptedException, ExecutionException {
    Path file = folder.resolve("verdicts.csv");
    List<Question> questions = Questions.many(160);
    ExecutorService runs = Executors.newFixedThreadPool(8);
    CyclicBarrier together = new CyclicBarrier(8);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int run = 0; run < 8; run++) {
        List<Question> own = questions.subList(run * 20, run * 20 + 20);
        ends.add(
            runs.submit(
                () -> {
                  together.await();
                  for (Question question : own) {
                    VerdictFile.checkWritable(file);
                    VerdictFile.add(
                        file,
                        LABELS,
                        List.of(question),
                        Map.of(question.template(), verdict("Error")));
                  }
                  return own;
                }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      runs.shutdownNow();
    }
    assertThat(VerdictFile.read(file, LABELS).rows()).hasSize(160);
    try (var names = Files.list(folder)) {
      assertThat(names.map(name -> name.getFileName().toString()))
          .containsExactlyInAnyOrder("verdicts.csv", ".verdicts.csv.lock");
    }
  }

  @Test
  void aFileThatCannotBeReadAnyMoreStaysAsItIs() throws IOException {
    Path file = folder.resolve("verdicts.csv");
    Files.writeString(file, "text,label\nhalf a ro");
    assertThatThrownBy(() -> VerdictFile.add(file, LABELS, List.of(), Map.of()))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.code()).isEqualTo(Failure.Code.USAGE));
    assertThat(file).content().isEqualTo("text,label\nhalf a ro");
  }
}
