package hybridlog.cli;

import hybridlog.Counted;
import hybridlog.explore.Cluster;
import hybridlog.explore.Exploration;
import hybridlog.explore.Proposal;
import hybridlog.explore.Vectors;
import hybridlog.report.Display;
import hybridlog.spark.ExploreResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is told of an exploration on a terminal. */
final class ExploreText {
  private static final int SHOWN = 20;
  private static final int TITLE_LENGTH = 76;

  private ExploreText() {}

  /**
   * Tells an exploration that has ended.
   *
   * @param place where it was written, in words
   * @param summary where the clusters are listed
   */
  static void tell(ExploreResult result, String place, Console console, PrintStream summary) {
    summary(result.exploration()).forEach(line -> summary.println(Display.escaped(line)));
    result.facts().notes().forEach(console::say);
    console.say(place);
  }

  /** In words, where an exploration was written. */
  static String place(String directory) {
    return "Exploration: " + directory + "/explore.html";
  }

  /** Tells every thousandth embedded text. */
  static Vectors.Progress embedding(Console console) {
    return (done, all) -> {
      if (done % 1000 == 0 && done < all) {
        console.say("Embedded " + done + " of " + all + " texts");
      }
    };
  }

  /** The clusters with most lines, and how many texts are in none. */
  static List<String> summary(Exploration found) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%s, %s, %s, %d of them decided by rules, %s; noise: %s (%.1f%%), %s",
            Counted.of(found.lines() + found.leftOutLines(), "line"),
            Counted.of(found.texts().size() + found.leftOut(), "different text"),
            Counted.of(found.clusters().size(), "cluster"),
            found.decided(),
            Counted.of(found.rules().size(), "proposed rule"),
            Counted.of(found.noise(), "text"),
            found.texts().isEmpty() ? 0.0 : 100.0 * found.noise() / found.texts().size(),
            Counted.of(found.noiseLines(), "line")));
    if (found.leftOut() > 0) {
      lines.add(
          text(
              "A sample: the %s grouped; %s with %s left out (--max-texts)",
              Counted.of(
                  found.texts().size(), "text with most lines was", "texts with most lines were"),
              Counted.of(found.leftOut(), "text"),
              Counted.of(found.leftOutLines(), "line")));
    }
    lines.add(text("eps %.3f; the distances bend at %.3f", found.settings().eps(), found.knee()));
    lines.add("");
    lines.add(
        text("%4s %9s %6s  %-20s %5s  %s", "", "lines", "texts", "proposed", "agree", "text"));
    for (Cluster cluster : found.clusters().subList(0, Math.min(SHOWN, found.clusters().size()))) {
      lines.add(row(found, cluster));
    }
    if (found.clusters().size() > SHOWN) {
      lines.add("     and " + Counted.of(found.clusters().size() - SHOWN, "more cluster"));
    }
    return lines;
  }

  private static String row(Exploration found, Cluster cluster) {
    String title = found.texts().get(cluster.center()).observed().template().text();
    return text(
        "%4d %,9d %,6d  %-20s %5s  %s%s",
        cluster.number(),
        cluster.lines(),
        cluster.texts().size(),
        cluster.label(),
        // What rules decide is proposed by nobody.
        cluster.mostlyDecided().isPresent() ? "" : text("%.0f%%", 100 * cluster.vote().agreement()),
        mark(cluster),
        title.length() > TITLE_LENGTH ? title.substring(0, TITLE_LENGTH) + "…" : title);
  }

  private static String mark(Cluster cluster) {
    if (cluster.mostlyDecided().isPresent()) {
      return "[" + cluster.mostlyDecided().get().by() + "] ";
    }
    return cluster.proposal() instanceof Proposal.Found ? "[rule] " : "";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
