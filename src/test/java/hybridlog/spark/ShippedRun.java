package hybridlog.spark;

import hybridlog.classify.LabelGuide;
import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.report.RunFacts;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run of the main job with the shipped rules and model. */
record ShippedRun(
    List<String> inputs,
    Optional<Pasted> pasted,
    Optional<Path> cache,
    List<RuleFile.Text> moreRules,
    Output output,
    ProgressDisplay progress) {

  /** Over a directory or a file. */
  static ShippedRun over(Path in, Path out) {
    return new ShippedRun(
        List.of(in.toString()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Output.to(out.toString()),
        ProgressDisplay.none());
  }

  /** Over pasted text. */
  static ShippedRun pasted(byte[] text, Path out) {
    return new ShippedRun(
        List.of(),
        Optional.of(new Pasted(text, false)),
        Optional.empty(),
        List.of(),
        Output.to(out.toString()),
        ProgressDisplay.none());
  }

  /** Over a log that was piped in. */
  static ShippedRun piped(byte[] text, Path out) {
    return new ShippedRun(
        List.of(),
        Optional.of(new Pasted(text, true)),
        Optional.empty(),
        List.of(),
        Output.to(out.toString()),
        ProgressDisplay.none());
  }

  ShippedRun with(Output other) {
    return new ShippedRun(inputs, pasted, cache, moreRules, other, progress);
  }

  ShippedRun remembering(Path directory) {
    return new ShippedRun(inputs, pasted, Optional.of(directory), moreRules, output, progress);
  }

  ShippedRun telling(ProgressDisplay display) {
    return new ShippedRun(inputs, pasted, cache, moreRules, output, display);
  }

  /** With rules that are asked before the shipped ones. */
  ShippedRun asking(RuleFile.Text rules) {
    return new ShippedRun(inputs, pasted, cache, List.of(rules), output, progress);
  }

  ClassifyResult run() throws IOException {
    List<RuleFile.Text> rules = new ArrayList<>(moreRules);
    rules.add(
        new RuleFile.Text("conf/rules.yaml", Files.readString(Path.of("conf", "rules.yaml"))));
    return ClassifyJob.run(
        new ClassifySettings(
            "classify " + String.join(" ", inputs),
            inputs,
            pasted,
            InputOptions.defaults(),
            Formats.shipped(),
            new RunFacts.Rules("conf/rules.yaml", "", RuleSet.of(RuleFile.parse(rules))),
            Optional.of(Path.of("models/default")),
            OptionalDouble.empty(),
            cache,
            LabelGuide.shipped(),
            LlmSettings.off(),
            Optional.empty(),
            output,
            false,
            progress));
  }
}
