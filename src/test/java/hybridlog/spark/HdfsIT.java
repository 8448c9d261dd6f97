package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that lie in HDFS, and an output that goes there: as on local disks. */
class HdfsIT {
  @TempDir private static java.nio.file.Path disk;

  private static MiniDFSCluster cluster;
  private static FileSystem hdfs;

  @BeforeAll
  static void start() throws IOException {
    Configuration configuration = new Configuration();
    // Smaller than the files of the sample, so that they lie in several blocks.
    configuration.setLong("dfs.namenode.fs-limits.min-block-size", 4096);
    configuration.setLong("dfs.blocksize", 16384);
    cluster =
        new MiniDFSCluster.Builder(configuration, disk.resolve("dfs").toFile())
            .numDataNodes(1)
            .build();
    hdfs = cluster.getFileSystem();
    hdfs.copyFromLocalFile(new Path("dataset/sample"), new Path("/logs"));
  }

  @AfterAll
  static void stop() {
    cluster.shutdown();
  }

  private static String uri(String path) {
    return hdfs.getUri() + path;
  }

  @Test
  void theSampleGetsTheRowsThatItGetsOnALocalDisk() throws IOException {
    ShippedRun local =
        ShippedRun.over(java.nio.file.Path.of("dataset", "sample"), disk.resolve("local"));
    ClassifyResult there = local.run();
    ClassifyResult result = onHdfs(local, Output.to(uri("/labels")));
    assertThat(result.whole()).isTrue();
    assertThat(result.figures().totals()).isEqualTo(there.figures().totals());
    String rows = Files.readString(disk.resolve("local").resolve("predictions.csv"));
    assertThat(text("/labels/predictions.csv")).isEqualTo(rows);
    assertThat(names("/labels"))
        .contains("_SUCCESS", "report.html", "summary.json", "templates.csv", "charts");

    // Again, over the first: nothing of it is left, nor what was staged.
    onHdfs(local, Output.to(uri("/labels")).with(Output.Choice.OVERWRITE, true));
    assertThat(text("/labels/predictions.csv")).isEqualTo(rows);
    assertThat(names("/labels")).noneMatch(name -> name.startsWith("."));
    assertThat(names("/")).containsOnly("labels", "logs");
  }

  private static ClassifyResult onHdfs(ShippedRun like, Output output) throws IOException {
    return new ShippedRun(
            List.of(uri("/logs")),
            like.pasted(),
            like.cache(),
            like.moreRules(),
            output,
            like.progress())
        .run();
  }

  private static Set<String> names(String directory) throws IOException {
    Set<String> names = new TreeSet<>();
    for (FileStatus status : hdfs.listStatus(new Path(directory))) {
      names.add(status.getPath().getName());
    }
    return names;
  }

  private static String text(String file) throws IOException {
    try (InputStream in = hdfs.open(new Path(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
