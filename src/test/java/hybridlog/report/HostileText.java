package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.LabelGuide;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.input.Codec;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text that would do harm where a page took it for markup; each sets {@code window.pwned}. */
final class HostileText {
  private static final String DO = "window.pwned=1;alert(1)";

  private HostileText() {}

  /** Payloads of all kinds, each another. */
  static List<String> payloads() {
    List<String> all = new ArrayList<>();
    for (String open :
        List.of("", "\">", "'>", "-->", "]]>", "</title>", "</style>", "</script>")) {
      all.add(open + "<script>" + DO + "</script>");
      all.add(open + "<img src=x onerror=" + DO + ">");
      all.add(open + "<svg onload=" + DO + ">");
      all.add(open + "<svg><script>" + DO + "</script></svg>");
      all.add(open + "<style>@import 'http://evil.test/a.css';</style>");
    }
    for (String event : List.of("onclick", "onmouseover", "onfocus", "ontoggle", "onpointerdown")) {
      all.add("\" " + event + "=\"" + DO + "\" autofocus x=\"");
      all.add("' " + event + "='" + DO + "' autofocus x='");
    }
    all.addAll(
        List.of(
            "&lt;script&gt;" + DO + "&lt;/script&gt;",
            "&#60;img src=x onerror=" + DO + "&#62;",
            "\\u003cscript\\u003e" + DO + "\\u003c/script\\u003e",
            "${" + DO + "} #{" + DO + "} {{constructor.constructor('" + DO + "')()}}",
            "@import java.lang.Runtime !{Runtime.getRuntime();} $unsafe{x}",
            "`;" + DO + ";//",
            "\u2028" + DO + "\u2029",
            "<!--<script>" + DO + "//-->",
            "<iframe srcdoc=\"<script>parent.pwned=1</script>\">",
            "<a href=\"javascript:" + DO + "\">here</a>",
            "<base href=\"http://evil.test/\"><link rel=prefetch href=//evil.test>",
            "<meta http-equiv=refresh content=\"0;url=http://evil.test\">",
            "<form action=http://evil.test><input type=submit></form>",
            "<math><mtext></table></math><img src onerror=" + DO + ">",
            "<object data=\"data:text/html,<script>" + DO + "</script>\"></object>",
            "x{background:url(http://evil.test/x)}",
            "\u0000<scr\u0000ipt>" + DO + "</scr\u0000ipt>\u001b[31m\u0007",
            "\u202e<script>\u202d" + DO + "\u2066</script>\u200b",
            "<details open ontoggle=" + DO + "><summary>x</summary></details>",
            "\"}],\"lines\":[[0,0,0,-1]]}</script><script>" + DO + "</script>"));
    return all;
  }

  /** Figures with each payload as line, text, file, label, rule and the model's other label. */
  static Figures figures(List<String> payloads) {
    Summary summary = new Summary();
    List<InputFile> files = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < payloads.size(); i++) {
      String text = payloads.get(i);
      Template template = new Template(Level.NONE, text);
      Verdict verdict =
          i % 3 == 0
              ? Verdict.byRule(text, text)
              : i % 3 == 1 ? Verdict.byModel(text, 0.9) : Verdict.unsure(0.3);
      summary.add(
          new Event(
              text,
              1,
              1,
              1_700_000_000_000_000L + i * 60_000_000L,
              Level.NONE,
              text,
              text,
              text,
              Flaw.NONE),
          new Classification(verdict, template, template.id()));
      files.add(new InputFile(text, text, 1, 0, Codec.NONE, text, text, Decision.READ, ""));
      files.add(
          new InputFile(
              "/no/" + text, text, 1, 0, Codec.NONE, text, text, Decision.REJECTED, text));
      rules.add(new Rule(text, text, "x", "", List.of(), List.of(), text));
    }
    Map<Template, Verdict> byModel = new HashMap<>();
    Disagreement.candidates(summary)
        .forEach(
            template -> byModel.put(template, Verdict.byModel("not " + template.text(), 0.99)));
    return Figures.of(
        summary,
        files,
        new RunFacts(
            payloads.get(0),
            payloads.get(1),
            Instant.EPOCH,
            Duration.ZERO,
            new RunFacts.Model(payloads.get(2), payloads.get(3), 0.6, payloads.subList(0, 5)),
            new RunFacts.Rules(payloads.get(4), payloads.get(5), RuleSet.of(rules)),
            new RunFacts.Work(payloads.get(6), payloads.get(7), 1, 1, 0),
            payloads,
            guide(payloads),
            null),
        byModel);
  }

  /** Each payload that is one line as a label and its meaning. */
  private static LabelGuide guide(List<String> payloads) {
    StringBuilder yaml = new StringBuilder();
    for (String text : payloads) {
      String line = text.strip();
      if (!line.isEmpty() && line.codePoints().allMatch(c -> c >= ' ' && c < 0x7f)) {
        String quoted = "'" + line.replace("'", "''") + "'";
        yaml.append(quoted).append(": ").append(quoted).append('\n');
      }
    }
    return LabelGuide.parse("labels.yaml", yaml.toString());
  }
}
