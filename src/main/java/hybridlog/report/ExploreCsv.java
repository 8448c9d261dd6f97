package hybridlog.report;

import hybridlog.explore.Advice;
import hybridlog.explore.Cluster;
import hybridlog.explore.Decided;
import hybridlog.explore.Exploration;
import hybridlog.explore.ExploredText;
import hybridlog.explore.Observed;
import hybridlog.explore.Proposal;
import hybridlog.explore.ProposedRule;
import hybridlog.explore.Vote;
import hybridlog.llm.RuleProposal;
import hybridlog.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes what an exploration found as tables by RFC 4180. Both end with the columns {@code
 * log_message} and {@code target_label}, the second empty: filled in by a person, either table is a
 * labelled corpus.
 */
final class ExploreCsv {
  private static final Object[] CLUSTERS = {
    "cluster",
    "lines",
    "texts",
    "proposed_label",
    "decided_by",
    "decided_label",
    "decided_lines",
    "nearest_label",
    "agreement",
    "similarity",
    "nearest_labelled",
    "rule",
    "pattern",
    "rule_lines",
    "rule_texts",
    "precision",
    "recall",
    "no_rule",
    "llm_name",
    "llm_label",
    "llm_rule",
    "llm_pattern",
    "llm_figures",
    "llm_no_rule",
    "file",
    "line",
    "log_message",
    "target_label"
  };

  private static final Object[] LABELS = {
    "template",
    "cluster",
    "lines",
    "proposed_label",
    "decided_by",
    "agreement",
    "level",
    "text",
    "file",
    "line",
    "log_message",
    "target_label"
  };

  private final CSVPrinter csv;
  private final boolean raw;

  private ExploreCsv(Appendable out, boolean raw) throws IOException {
    this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
    this.raw = raw;
  }

  /**
   * Writes {@code clusters.csv}: a cluster a row, by its most central text.
   *
   * @param raw whether cells that look like formulas are left as they are
   */
  static void clusters(Exploration exploration, boolean raw, Appendable out) throws IOException {
    ExploreCsv table = new ExploreCsv(out, raw);
    table.csv.printRecord(CLUSTERS);
    for (Cluster cluster : exploration.clusters()) {
      table.row(cluster, exploration.texts().get(cluster.center()).observed());
    }
    table.csv.flush();
  }

  private void row(Cluster cluster, Observed center) throws IOException {
    Vote vote = cluster.vote();
    List<Object> cells = new ArrayList<>();
    cells.add(cluster.number());
    cells.add(cluster.lines());
    cells.add(cluster.texts().size());
    cells.add(guard(cluster.label()));
    cells.add(guard(cluster.decided().map(Decided::rule).orElse("")));
    cells.add(guard(cluster.decided().map(Decided::label).orElse("")));
    cells.add(cluster.decided().map(Decided::lines).orElse(0L));
    cells.add(guard(vote.label()));
    cells.add(ratio(vote.agreement()));
    cells.add(ratio(vote.similarity()));
    cells.add(guard(vote.nearest().text().line()));
    if (cluster.proposal() instanceof Proposal.Found found) {
      ProposedRule rule = found.rule();
      cells.add(rule.id());
      cells.add(guard(rule.pattern()));
      cells.add(rule.evidence().hits());
      cells.add(rule.evidence().texts());
      cells.add(
          rule.evidence().precision().isPresent()
              ? ratio(rule.evidence().precision().getAsDouble())
              : "");
      cells.add(ratio(rule.evidence().recall()));
      cells.add("");
    } else if (cluster.proposal() instanceof Proposal.None none) {
      cells.addAll(List.of("", "", "", "", "", "", guard(none.why())));
    }
    addAdvice(cells, cluster);
    addSample(cells, center.sample());
    csv.printRecord(cells);
  }

  private void addAdvice(List<Object> cells, Cluster cluster) {
    if (cluster.advice().isEmpty()) {
      cells.addAll(Collections.nCopies(6, ""));
      return;
    }
    Advice advice = cluster.advice().get();
    RuleProposal proposal = advice.check().proposal();
    cells.add(guard(proposal.name()));
    cells.add(guard(proposal.label()));
    cells.add(advice.rule().map(ProposedRule::id).orElse(""));
    cells.add(guard(proposal.pattern()));
    cells.add(guard(advice.check().figures()));
    cells.add(guard(advice.check().why()));
  }

  /**
   * Writes {@code labels.csv}: a text a row, cluster by cluster, those in no cluster last.
   *
   * @param raw whether cells that look like formulas are left as they are
   */
  static void labels(Exploration exploration, boolean raw, Appendable out) throws IOException {
    ExploreCsv table = new ExploreCsv(out, raw);
    table.csv.printRecord(LABELS);
    List<ExploredText> texts =
        exploration.texts().stream()
            .sorted(
                Comparator.comparingInt(
                    text -> text.isNoise() ? Integer.MAX_VALUE : text.cluster()))
            .toList();
    for (ExploredText text : texts) {
      List<Object> cells = new ArrayList<>();
      cells.add(text.observed().template().id());
      cells.add(text.isNoise() ? "" : text.cluster());
      cells.add(text.observed().lines());
      cells.add(table.guard(text.label()));
      cells.add(table.guard(text.rule().map(Rule::id).orElse("")));
      cells.add(ratio(text.vote().agreement()));
      cells.add(text.observed().template().level());
      cells.add(table.guard(text.observed().template().text()));
      table.addSample(cells, text.observed().sample());
      table.csv.printRecord(cells);
    }
    table.csv.flush();
  }

  private void addSample(List<Object> cells, Observed.Sample sample) {
    cells.add(guard(sample.file()));
    cells.add(sample.line());
    cells.add(guard(sample.raw()));
    cells.add("");
  }

  private String guard(String cell) {
    return RowBuffer.guard(cell, raw);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.3f", ratio);
  }
}
