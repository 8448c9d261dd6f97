package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Classifier;
import hybridlog.classify.SecondOpinions;
import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.input.Inventory;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import hybridlog.spark.functions.Functions;
import hybridlog.spark.ml.MlModels;
import hybridlog.spark.ml.TwoStageModel;
import hybridlog.spark.source.LogsTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.reflect.ClassTag$;

/** A line has its label, its time and its number wherever its file is cut. */
class SameLabelsIT {
  private static final FileTime CHANGED = FileTime.fromMillis(1_775_000_000_000L);

  @TempDir private Path folder;

  /** All of the sample's files that are not packed, one after another. */
  private static byte[] sample() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String name :
        List.of(
            "app/shop.log",
            "system/auth.log",
            "db/postgresql.log",
            "app/billing.json",
            "k8s/orders-worker.log",
            "web/access.log",
            "queue/broker.log",
            "system/kern.log")) {
      all.write(Files.readAllBytes(Path.of("dataset", "sample").resolve(name)));
    }
    return all.toByteArray();
  }

  private static List<String> rows(SparkSession session, Path file, long splitBytes) {
    Inventory inventory =
        Inventory.of(
            List.of(file.toString()),
            InputOptions.defaults(),
            session.sparkContext().hadoopConfiguration());
    return Functions.classify(
            LogsTable.read(session, inventory, Formats.shipped(), splitBytes).rows())
        .collectAsList()
        .stream()
        .map(Row::mkString)
        .toList();
  }

  @Test
  void wholeCutAndPackedFilesHaveTheSameLabels() throws Exception {
    byte[] bytes = sample();
    Path plain = Files.createDirectories(folder.resolve("plain")).resolve("all.log");
    Path packed = Files.createDirectories(folder.resolve("packed")).resolve("all.log");
    Files.write(plain, bytes);
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(bytes);
    }
    Files.setLastModifiedTime(plain, CHANGED);
    Files.setLastModifiedTime(packed, CHANGED);
    SparkSession session = Session.open("test", false);
    TwoStageModel model = MlModels.load(Path.of("models/default")).model();
    RuleSet rules =
        RuleSet.of(
            RuleFile.parse("conf/rules.yaml", Files.readString(Path.of("conf", "rules.yaml"))));
    Functions.register(
        session,
        session
            .sparkContext()
            .broadcast(
                new Classifier(rules, model, model.threshold()),
                ClassTag$.MODULE$.apply(Classifier.class)),
        SecondOpinions.NONE);

    List<String> whole = rows(session, plain, Long.MAX_VALUE / 2);

    assertThat(whole).hasSizeGreaterThan(1000);
    assertThat(whole).anyMatch(row -> row.contains("Security Alert"));
    for (int pieces : new int[] {2, 7, 64}) {
      assertThat(rows(session, plain, (bytes.length + pieces - 1) / pieces))
          .as("%d pieces", pieces)
          .isEqualTo(whole);
    }
    assertThat(rows(session, packed, 1000)).isEqualTo(whole);
  }
}
