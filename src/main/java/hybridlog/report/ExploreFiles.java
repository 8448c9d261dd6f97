package hybridlog.report;

import hybridlog.explore.Exploration;
import hybridlog.explore.ProposedRule;
import hybridlog.redact.Redactor;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes what an exploration leaves: {@code explore.html}, {@code clusters.csv}, {@code
 * labels.csv}, {@code proposed-rules.yaml} and the pictures in {@code charts}.
 */
public final class ExploreFiles {
  private ExploreFiles() {}

  /**
   * Writes them all.
   *
   * @param rawCsv whether cells that look like formulas are left as they are
   */
  public static void write(
      Exploration exploration, ExploreFacts facts, boolean rawCsv, ReportFiles.Destination out)
      throws IOException {
    try (Writer csv = text(out.create("clusters.csv"))) {
      ExploreCsv.clusters(exploration, rawCsv, csv);
    }
    try (Writer csv = text(out.create("labels.csv"))) {
      ExploreCsv.labels(exploration, rawCsv, csv);
    }
    try (Writer yaml = text(out.create("proposed-rules.yaml"))) {
      yaml.write("# Proposed by: " + Display.visible(facts.command(), false) + "\n");
      yaml.write("# To be read by a person before any of them goes into conf/rules.yaml.\n");
      yaml.write(
          "# Each was tried on one line of each text; its figures count all lines of the text.\n");
      yaml.write(exploration.rules().isEmpty() ? "rules: []\n" : "rules:\n");
      for (var rule : exploration.rules()) {
        yaml.write("\n" + yaml(rule));
      }
    }
    ExplorePage page = new ExplorePage(exploration, facts);
    try (Writer svg = text(out.create("charts/clusters.svg"))) {
      svg.write(page.map(true));
    }
    try (Writer svg = text(out.create("charts/distances.svg"))) {
      svg.write(page.distances(true));
    }
    try (Writer html = text(out.create("explore.html"))) {
      ExplorePage.write(page, html);
    }
  }

  /**
   * A rule as it goes into a rule file, without secrets. They are taken out before the texts are
   * quoted: a quotation mark of YAML beside them would be taken for theirs.
   */
  static String yaml(ProposedRule rule) {
    return rule.withTexts(Redactor.secrets()::redact).yaml();
  }

  private static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
