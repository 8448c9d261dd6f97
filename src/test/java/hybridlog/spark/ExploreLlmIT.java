package hybridlog.spark;

import static hybridlog.spark.ExploreRun.corpus;
import static hybridlog.spark.ExploreRun.explore;
import static hybridlog.spark.ExploreRun.rows;
import static hybridlog.spark.ExploreRun.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import hybridlog.explore.ExploreSettings;
import hybridlog.llm.ChatStub;
import hybridlog.llm.Limits;
import hybridlog.llm.Neighbours;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleCheck;
import hybridlog.rule.RuleFile;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exploration with a language model that names the clusters. */
class ExploreLlmIT {
  private static final String LOGGED_IN = "user carl logged in from the %s";
  private static final String DEPRECATED = "option for the %s is deprecated and will be removed";

  @TempDir private Path folder;

  /** A directory with a log in which each of these stands for six things. */
  private Path logs(String... kinds) throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    List<String> lines = new ArrayList<>();
    for (String word : List.of("terminal", "browser", "phone", "laptop", "tablet", "console")) {
      for (String kind : kinds) {
        lines.add(kind.replace("%s", word));
      }
    }
    Files.write(in.resolve("a.log"), lines);
    return in;
  }

  /** Starts a model that names clusters by their first event. */
  private static ChatStub naming() {
    return new ChatStub(call -> call.say(named(call.event("events").get(0))));
  }

  private static ExploreResult exploreWith(
      ChatStub model, List<LabelledText> corpus, List<Rule> rules, Path in, Path out)
      throws IOException {
    LlmSettings llm =
        new LlmSettings(
            Optional.of(model.endpoint()),
            Limits.standard(),
            Neighbours.NONE,
            Optional.empty(),
            Optional.empty());
    ExploreSettings wide =
        settings().with(OptionalDouble.of(0.4), OptionalInt.empty(), OptionalInt.empty());
    return explore(wide, corpus, rules, llm, false, in, out);
  }

  /** Three clusters; of what the model proposes for them one rule holds. */
  @Test
  void aLanguageModelNamesClustersAndItsRulesMustHold() throws IOException {
    Path in = logs(LOGGED_IN, DEPRECATED, "flux capacitor of the %s drained below its reserve");
    Path corpus = folder.resolve("corpus.csv");
    Files.write(
        corpus,
        List.of(
            "source,log_message,target_label",
            "shop,user anna logged in from home,User Action",
            "bank,user ben logged in twice,User Action",
            "api,call v1 is deprecated,Deprecation Warning",
            "disk,sector 7 cannot be read,Error"));
    Path out = folder.resolve("llm");
    try (ChatStub stub = naming()) {
      ExploreResult result = exploreWith(stub, CorpusFile.read(corpus), List.of(), in, out);
      assertThat(stub.calls()).isEqualTo(3);
      assertThat(result.whole()).isTrue();
      assertThat(result.facts().notes())
          .containsExactly(
              "Language model tiny: 3 clusters asked, 3 with a usable answer,"
                  + " 1 rule that holds.");
    }
    assertThat(rows(out.resolve("clusters.csv")))
        .extracting(row -> row.get("llm_rule") + "|" + row.get("llm_no_rule"))
        .containsExactlyInAnyOrder(
            "b-log-in-b|",
            "|it matches texts of other labels",
            "|RE2/J does not take it: invalid or unsupported Perl syntax");
    assertThat(rows(out.resolve("clusters.csv")))
        .filteredOn(row -> row.get("llm_no_rule").isEmpty())
        .extracting(row -> row.get("llm_label"), row -> row.get("llm_figures"))
        .containsExactly(tuple("User Action", "6 of 6 in the cluster, 2 of 2 right in the corpus"));
    List<Rule> rules =
        RuleFile.parse("proposed", Files.readString(out.resolve("proposed-rules.yaml")));
    assertThat(rules).filteredOn(rule -> rule.id().equals("b-log-in-b")).hasSize(1);
    assertThat(rules).noneMatch(rule -> rule.pattern().equals("deprecated"));
    assertThat(RuleCheck.examples(rules)).isEmpty();
    assertThat(Files.readString(out.resolve("explore.html")))
        .contains("not proposed: it matches texts of other labels")
        .contains("2 of 2 right in the corpus")
        .doesNotContain("<b>");
  }

  /** Of three clusters rules decide one, and of another a line that must stay theirs. */
  @Test
  void aLanguageModelIsNotAskedAboutWhatRulesDecide() throws IOException {
    Path in = logs(LOGGED_IN, DEPRECATED);
    List<Rule> rules =
        RuleFile.parse(
            "rules.yaml",
            """
            rules:
              - {id: old, label: Deprecation Warning, pattern: 'is deprecated and'}
              - {id: phones, label: Security Alert, pattern: 'from the phone'}
            """);
    Path out = folder.resolve("llm");
    try (ChatStub stub = naming()) {
      ExploreResult result = exploreWith(stub, corpus(), rules, in, out);
      assertThat(stub.calls()).isEqualTo(1);
      assertThat(result.facts().notes())
          .containsExactly(
              "Language model tiny: 1 cluster asked, 1 with a usable answer,"
                  + " 0 rules that hold.");
    }
    assertThat(rows(out.resolve("clusters.csv")))
        .extracting(
            row -> row.get("decided_by"),
            row -> row.get("llm_label"),
            row -> row.get("llm_no_rule"))
        .containsExactlyInAnyOrder(
            tuple("old", "", ""),
            tuple(
                "phones",
                "User Action",
                "it matches 1 line that rules decide otherwise, as rule phones does"
                    + " (Security Alert)"));
  }

  /** What the model says of the cluster with this event. */
  private static String named(JsonNode event) {
    String text = event.asText();
    String answer = "{\"name\":\"<b>Log in</b>\",\"label\":\"%s\",\"pattern\":\"%s\"}";
    if (text.contains("logged in")) {
      return answer.formatted("User Action", "logged in");
    }
    return text.contains("deprecated")
        ? answer.formatted("Error", "deprecated")
        : answer.formatted("Error", "(?=flux)");
  }
}
