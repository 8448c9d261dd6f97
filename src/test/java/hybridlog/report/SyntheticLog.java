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
import hybridlog.mask.Masker;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Makes events of a few days of some programs, with their classifications; the same for a seed. */
final class SyntheticLog {
  static final List<String> LABELS =
      List.of(
          "Critical Error",
          "Deprecation Warning",
          "Error",
          "HTTP Status",
          "Resource Usage",
          "Security Alert",
          "System Notification",
          "User Action",
          "Workflow Error");

  private static final String BY_LLM = "(language model)";

  private static final long START = Instant.parse("2025-03-03T00:00:00Z").getEpochSecond();

  /** Message with {@code #} for numbers, its source, level, label, rule and share. */
  private record Kind(
      String message, String source, Level level, String label, String rule, int weight) {}

  private final Random random;
  private final int files;
  private final double spread;
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<String, Classification> known = new HashMap<>();
  private int weights;

  /**
   * @param files how many files the events come from
   * @param variants how many wordings each kind of message has
   */
  SyntheticLog(long seed, int files, int variants, double daysOfTime) {
    random = new Random(seed);
    this.files = files;
    spread = daysOfTime;
    for (int variant = 0; variant < variants; variant++) {
      addKinds(variant == 0 ? "" : " " + word(variant) + "-" + word(variant / 7));
    }
  }

  private void addKinds(String end) {
    add("GET /cart/# HTTP/1.1\" # #" + end, "nginx", Level.NONE, "HTTP Status", "http-access", 400);
    add("POST /api/orders HTTP/1.1\" # #" + end, "nginx", Level.NONE, "HTTP Status", "", 160);
    add("Started block report # of #" + end, "hdfs", Level.INFO, "System Notification", "", 300);
    add("Served block blk_# to 10.0.#.#" + end, "hdfs", Level.INFO, "System Notification", "", 200);
    add("heartbeat from node-# ok" + end, "cluster", Level.DEBUG, "System Notification", "", 150);
    add(
        "Accepted password for alice port #" + end,
        "sshd",
        Level.INFO,
        "User Action",
        "ssh-ok",
        40);
    add("User u# changed the theme" + end, "web", Level.INFO, "User Action", "", 25);
    add(
        "Failed password for root port #" + end,
        "sshd",
        Level.WARN,
        "Security Alert",
        "ssh-no",
        30);
    add("Denied packet from 10.#.#.#" + end, "fw", Level.WARN, "Security Alert", "", 12);
    add("Connection to db-# refused, retry #" + end, "app", Level.ERROR, "Error", "", 45);
    add("Timeout after # ms reading /srv/#" + end, "app", Level.ERROR, "Error", "", 30);
    add("Disk /dev/sd# is at # percent" + end, "mon", Level.WARN, "Resource Usage", "disk", 35);
    add("Heap # MB of # MB used" + end, "jvm", Level.INFO, "Resource Usage", BY_LLM, 20);
    add("Order # could not be captured" + end, "shop", Level.WARN, "Workflow Error", "", 8);
    add("Job nightly-# stuck in state #" + end, "batch", Level.ERROR, "Workflow Error", "", 5);
    add("Option -X# is deprecated" + end, "jvm", Level.WARN, "Deprecation Warning", "depr", 6);
    add("Kernel panic - not syncing: #" + end, "kernel", Level.FATAL, "Critical Error", "panic", 1);
    add("Replica # of shard # lost" + end, "search", Level.FATAL, "Critical Error", "", 2);
    add("qx# zz# blob" + end, "iot", Level.NONE, Verdict.UNCLASSIFIED, "", 18);
    add("frobnicated # of # with state #" + end, "iot", Level.NONE, Verdict.UNCLASSIFIED, "", 9);
  }

  private void add(
      String message, String source, Level level, String label, String rule, int weight) {
    kinds.add(new Kind(message, source, level, label, rule, weight));
    weights += weight;
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number * 2654435 + 17;
    for (int i = 0; i < 4; i++) {
      word.append("bdfgklmnprst".charAt(Math.floorMod(rest, 12)));
      rest /= 12;
      word.append("aeiou".charAt(Math.floorMod(rest, 5)));
      rest /= 5;
    }
    return word.toString();
  }

  /** Makes some events, file by file. */
  void events(int count, BiConsumer<Event, Classification> to) {
    int perFile = Math.max(1, count / files);
    for (int i = 0; i < count; i++) {
      int file = Math.min(files - 1, i / perFile);
      long line = i - (long) file * perFile + 1;
      Event event = event("logs/app-" + file + ".log", line, (double) i / count);
      to.accept(event, last);
    }
  }

  private Classification last =
      new Classification(Verdict.unsure(0), new Template(Level.NONE, ""), "");

  private Event event(String file, long line, double progress) {
    Kind kind = kind(progress);
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < kind.message.length(); i++) {
      char c = kind.message.charAt(i);
      if (c == '#') {
        message.append(random.nextInt(random.nextBoolean() ? 10 : 4000));
      } else {
        message.append(c);
      }
    }
    String text = message.toString();
    boolean timed = random.nextInt(50) != 0;
    long micros = Math.round((START + 86_400 * spread * progress) * 1_000_000);
    micros += random.nextInt(60_000) * 1000L;
    last = classification(kind, text);
    return new Event(
        file,
        line,
        1,
        timed ? micros : Event.NO_TIME,
        kind.level,
        kind.source,
        text,
        PredictionRow.timeOf(micros) + " " + kind.source + ": " + text,
        Flaw.NONE);
  }

  private Kind kind(double progress) {
    boolean burst = progress > 0.61 && progress < 0.66 && random.nextInt(4) == 0;
    int pick = random.nextInt(weights);
    int at = 0;
    while (pick >= kinds.get(at).weight) {
      pick -= kinds.get(at++).weight;
    }
    return burst ? kinds.get(at / 20 * 20 + 9 + random.nextInt(2) * 7) : kinds.get(at);
  }

  private Classification classification(Kind kind, String text) {
    return known.computeIfAbsent(
        kind.level + Masker.mask(text),
        key -> {
          Template template = new Template(kind.level, Masker.mask(text));
          double confidence = 0.62 + 0.379 * Math.sqrt(new Random(key.hashCode()).nextDouble());
          Verdict verdict =
              kind.rule.equals(BY_LLM)
                  ? Verdict.byLlm(kind.label, confidence - 0.4)
                  : !kind.rule.isEmpty()
                      ? Verdict.byRule(kind.label, kind.rule)
                      : kind.label.equals(Verdict.UNCLASSIFIED)
                          ? Verdict.unsure("Error", confidence - 0.4)
                          : Verdict.byModel(kind.label, confidence);
          return new Classification(verdict, template, template.id());
        });
  }

  List<InputFile> inventory() {
    List<InputFile> inventory = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      String name = "logs/app-" + i + ".log";
      inventory.add(
          new InputFile(
              "/" + name, name, 1 << 20, 0, Codec.NONE, "UTF-8", "syslog", Decision.READ, ""));
    }
    return inventory;
  }

  static RunFacts run() {
    List<Rule> rules = new ArrayList<>();
    for (String rule :
        List.of("http-access", "ssh-ok", "ssh-no", "disk", "depr", "panic", "never-hit")) {
      rules.add(new Rule(rule, "Error", rule, "", List.of(), List.of(), "conf/rules.yaml:1"));
    }
    return new RunFacts(
        "classify logs",
        "1.0.0",
        Instant.parse("2026-01-02T03:04:05Z"),
        Duration.ofMillis(12_345),
        new RunFacts.Model("default", "0123456789abcdef", 0.6, LABELS),
        new RunFacts.Rules("conf/rules.yaml", "fedcba9876543210", RuleSet.of(rules)),
        new RunFacts.Work("4.1.0", "local[2]", 8, 1234, 0),
        List.of(),
        LabelGuide.shipped(),
        null);
  }

  /** What a model that knows better says of the kinds that the rules have decided. */
  static Map<Template, Verdict> contradicting(Summary summary) {
    Map<Template, Verdict> verdicts = new HashMap<>();
    for (Template template : Disagreement.candidates(summary)) {
      String text = template.text();
      verdicts.put(
          template,
          text.startsWith("Disk")
              ? Verdict.byModel("Error", 0.97)
              : text.startsWith("Kernel")
                  ? Verdict.byModel("Critical Error", 0.99)
                  : Verdict.unsure(0.4));
    }
    return verdicts;
  }

  /** Figures in which the model contradicts rules. */
  static Figures contradicted() {
    SyntheticLog log = new SyntheticLog(5, 2, 2, 1);
    Summary summary = new Summary();
    log.events(4000, summary::add);
    return Figures.of(summary, log.inventory(), run(), contradicting(summary));
  }
}
