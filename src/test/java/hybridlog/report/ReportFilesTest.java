package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
  @Test
  void writesAllFiles() throws Exception {
    SyntheticLog log = new SyntheticLog(1, 3, 2, 1);
    Summary summary = new Summary();
    log.events(3000, summary::add);
    Figures figures = Figures.of(summary, log.inventory(), SyntheticLog.run());
    Map<String, ByteArrayOutputStream> files = new TreeMap<>();
    ReportFiles.write(
        figures, false, name -> files.computeIfAbsent(name, path -> new ByteArrayOutputStream()));
    assertThat(files).containsKeys("report.html", "summary.json", "templates.csv");
    assertThat(String.valueOf(files.get("report.html"))).contains("3,000 lines");
  }
}
