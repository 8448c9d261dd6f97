package hybridlog.report;

import hybridlog.classify.Verdict;
import hybridlog.explore.Advice;
import hybridlog.explore.Cluster;
import hybridlog.explore.Evidence;
import hybridlog.explore.Exploration;
import hybridlog.explore.ExploredText;
import hybridlog.explore.Near;
import hybridlog.explore.Observed;
import hybridlog.explore.Proposal;
import hybridlog.explore.ProposedRule;
import hybridlog.explore.Vote;
import hybridlog.redact.Redactor;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code explore.html} shows, in words and pictures. */
public final class ExplorePage {
  /** Texts of a cluster that are shown; all of them are in labels.csv. */
  private static final int EXAMPLES = 5;

  /** Texts without a cluster that are shown. */
  private static final int NOISE = 40;

  private static final int TITLE_LENGTH = 120;
  private static final int SAMPLE_LENGTH = 500;

  private final Exploration exploration;
  private final ExploreFacts facts;
  private final List<String> labels;
  private final String style;

  ExplorePage(Exploration exploration, ExploreFacts facts) {
    this.exploration = exploration;
    this.facts = facts;
    Stream<String> proposed =
        exploration.texts().stream()
            .flatMap(text -> Stream.of(text.label(), text.vote().label()))
            .distinct()
            .sorted(Comparator.comparingInt(Palette::rank).thenComparing(label -> label));
    this.labels = Stream.concat(proposed, Stream.of(Verdict.UNCLASSIFIED)).distinct().toList();
    String crosses = ".pic .sl" + noiseIndex() + "{stroke:var(--l" + noiseIndex() + ")}";
    this.style = PageStyle.of(labels, Palette.of(labels), "explore.css") + crosses;
  }

  static void write(ExplorePage page, Writer out) throws IOException {
    PageTemplate.fill("explore.jte", page, out);
  }

  public Exploration exploration() {
    return exploration;
  }

  public ExploreFacts facts() {
    return facts;
  }

  public String style() {
    return style;
  }

  /** What the browser is allowed: this style, no script, nothing from anywhere else. */
  public String policy() {
    return PageStyle.policy(style);
  }

  /** A label and the clusters for which it is proposed. */
  public record Legend(int index, String label, long clusters, long texts, long lines) {
    /** The shape of its marks on the map. */
    public String shape() {
      return ExploreCharts.shape(index);
    }

    private Legend with(Cluster cluster) {
      return new Legend(
          index, label, clusters + 1, texts + cluster.texts().size(), lines + cluster.lines());
    }
  }

  /** The labels that are proposed for clusters, the most urgent first. */
  public List<Legend> legend() {
    Map<Integer, Legend> rows = new TreeMap<>();
    for (Cluster cluster : exploration.clusters()) {
      int index = labelIndex(cluster.label());
      Legend none = new Legend(index, cluster.label(), 0, 0, 0);
      rows.put(index, rows.getOrDefault(index, none).with(cluster));
    }
    return List.copyOf(rows.values());
  }

  /** Place of a label's colour. */
  public int labelIndex(String label) {
    return labels.indexOf(label);
  }

  /** Place of the colour of texts in no cluster. */
  public int noiseIndex() {
    return labels.indexOf(Verdict.UNCLASSIFIED);
  }

  /** The map as SVG, made by this program: it holds no text of the logs. */
  public String map() {
    return map(false);
  }

  String map(boolean alone) {
    ExploreCharts charts = new ExploreCharts(exploration, labels, alone);
    return Pictures.draw(
        charts::map,
        classes(),
        "Map of the texts: each mark a text, near each other what means the same");
  }

  /** The curve of the distances as SVG. */
  public String distances() {
    return distances(false);
  }

  String distances(boolean alone) {
    ExploreCharts charts = new ExploreCharts(exploration, labels, alone);
    return Pictures.draw(
        charts::distances,
        classes(),
        "Distance of each text to its neighbours, ascending, with eps as a line across");
  }

  private Map<String, String> classes() {
    Map<String, String> classes = new TreeMap<>();
    Palette palette = Palette.of(labels);
    for (int i = 0; i < labels.size(); i++) {
      classes.putIfAbsent(palette.label(labels.get(i)).light(), "l" + i);
    }
    classes.put(PageStyle.hex(Charts.INK), "k");
    classes.put(PageStyle.hex(Charts.LINE), "g");
    classes.put(PageStyle.hex(Charts.HEAT), "c");
    return classes;
  }

  /** A cluster's central text, cut to one line. */
  public String title(Cluster cluster) {
    Observed center = text(cluster.center()).observed();
    String masked = center.template().text();
    return line(Redactor.secrets().redactMasked(center.messages(), masked), TITLE_LENGTH);
  }

  /** The texts of a cluster with most lines. */
  public List<ExploredText> examples(Cluster cluster) {
    return cluster.texts().stream().limit(EXAMPLES).map(this::text).toList();
  }

  /** The texts in no cluster that have most lines. */
  public List<ExploredText> noise() {
    return exploration.texts().stream().filter(ExploredText::isNoise).limit(NOISE).toList();
  }

  private ExploredText text(int index) {
    return exploration.texts().get(index);
  }

  /** A text's sample as it can be shown. */
  public String sample(ExploredText text) {
    return Display.excerpt(text.observed().sample().raw(), SAMPLE_LENGTH);
  }

  /** Where the sample stands. */
  public String place(ExploredText text) {
    return Display.visible(text.observed().sample().file(), false)
        + ":"
        + text.observed().sample().line();
  }

  public String nearest(Near near) {
    return line(near.text().line(), SAMPLE_LENGTH);
  }

  public Optional<ProposedRule> rule(Cluster cluster) {
    return cluster.proposal() instanceof Proposal.Found found
        ? Optional.of(found.rule())
        : Optional.empty();
  }

  /** How far rules that are there already decide a cluster; empty if they do not. */
  public Optional<String> decided(Cluster cluster) {
    return cluster.decided().map(by -> Display.visible(by.figures(), false));
  }

  /** By which rules a cluster is decided, else how far its neighbours agree. */
  public String how(Cluster cluster) {
    Vote vote = cluster.vote();
    return cluster
        .mostlyDecided()
        .map(by -> Display.visible(by.by(), false))
        .orElseGet(
            () ->
                "agreement "
                    + percent(vote.agreement())
                    + " · similarity "
                    + ratio(vote.similarity())
                    + (rule(cluster).isPresent() ? " · rule proposed" : ""));
  }

  /** How a text gets its label. */
  public String how(ExploredText text) {
    return text.rule()
        .map(rule -> "rule " + Display.visible(rule.id(), false))
        .orElseGet(() -> percent(text.vote().agreement()));
  }

  /** Why a cluster has no rule; empty if it has one. */
  public String noRule(Cluster cluster) {
    return cluster.proposal() instanceof Proposal.None none
        ? Display.visible(none.why(), false)
        : "";
  }

  /** What a language model says of a cluster: name, label, and how its expression held. */
  public Optional<String> advice(Cluster cluster) {
    return cluster
        .advice()
        .map(Advice::check)
        .map(
            check ->
                Display.visible(
                    "“%s”, %s; %s: %s%s"
                        .formatted(
                            check.proposal().name(),
                            check.proposal().label(),
                            check.proposal().pattern(),
                            check.figures(),
                            check.accepted() ? "" : "; not proposed: " + check.why()),
                    false));
  }

  /** The rule that a language model proposes for a cluster, if it held. */
  public Optional<ProposedRule> advisedRule(Cluster cluster) {
    return cluster.advice().flatMap(Advice::rule);
  }

  /** The rule as it goes into a rule file, but for secrets. */
  public String yaml(ProposedRule rule) {
    return Display.visible(ExploreFiles.yaml(rule).stripTrailing(), true);
  }

  /** What the labelled corpus says of a rule. */
  public String precision(Evidence evidence) {
    return evidence.precision().isEmpty()
        ? "matches none of its lines: precision unknown, recall 0"
        : String.format(
            Locale.ROOT,
            "%,d of %,d lines that it matches are right: precision %.2f; recall %.3f of %,d lines",
            evidence.corpusRight(),
            evidence.corpusHits(),
            evidence.precision().getAsDouble(),
            evidence.recall(),
            evidence.corpusOfLabel());
  }

  /** Which neighbour the distances are measured to. */
  public String neighbour() {
    return switch (exploration.neighbour()) {
      case 1 -> "nearest";
      case 2 -> "second nearest";
      case 3 -> "third nearest";
      default -> exploration.neighbour() + "th nearest";
    };
  }

  /** Two decimals. */
  public String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  public String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  private static String line(String text, int most) {
    return Display.visible(Display.excerpt(text, most), false);
  }
}
