package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Template;
import hybridlog.csv.Cell;
import hybridlog.event.Level;
import hybridlog.redact.LookAlikes;
import hybridlog.redact.Planted;
import hybridlog.train.AddedFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run with redaction writes, by rules alone. */
class RedactionIT {
  @TempDir private Path folder;

  private static List<CSVRecord> table(Path csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(csv)) {
      return format.parse(reader).getRecords();
    }
  }

  /** The shown text of each kind and verdict, by what tells them apart; its id is that of it. */
  private static Map<String, String> texts(Path out) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (CSVRecord row : table(out.resolve("templates.csv"))) {
      String kind = row.get("template") + ' ' + row.get("label") + ' ' + row.get("count");
      assertThat(texts.put(kind, row.get("text"))).isNull();
      String text = Cell.plain(row.get("text"));
      assertThat(new Template(Level.valueOf(row.get("level")), text).id())
          .isEqualTo(row.get("template"));
    }
    return texts;
  }

  @Test
  void noPieceOfASecretIsWritten() throws IOException {
    List<String> lines = new ArrayList<>(LookAlikes.all());
    List<Planted> secrets = new ArrayList<>(Planted.all());
    int number = 0;
    for (Planted planted : secrets) {
      lines.add(planted.line());
      lines.add("2026-03-01 10:00:" + (10 + number++ % 50) + " ERROR " + planted.line());
      lines.add("Mar  1 10:00:01 host app[12]: " + planted.line());
      lines.add("2026-03-01 10:00:" + (10 + number % 50) + " INFO " + planted.coloured().line());
      lines.add(planted.inJson().line());
      lines.add(planted.coloured().inJson().line());
    }
    // Told by what the header was made of, and a value that loses its quotation marks.
    secrets.add(new Planted("2026-03-01 10:01:00 INFO auth-token: f3a9c1d7e5", "f3a9c1d7e5"));
    secrets.add(new Planted("2026-03-01 10:01:00 INFO PIN: 94110273", "94110273"));
    secrets.add(
        new Planted(
            "{\"level\":\"info\",\"msg\":\"in\",\"password\":\"one two\\u0026three four\"}",
            "one two\\u0026three four"));
    secrets.add(new Planted("in password=one two&three four", "one two&three four"));
    secrets.subList(number, number + 3).forEach(planted -> lines.add(planted.line()));
    LlmRun run = LlmRun.on(folder, lines);
    ClassifyResult plain = run.run(LlmSettings.off(), false, "plain");
    ClassifyResult redacted = run.run(LlmSettings.off(), true, "redacted");
    assertThat(redacted.figures().totals()).isEqualTo(plain.figures().totals());
    assertThat(run.decisions("redacted")).isEqualTo(run.decisions("plain"));
    Set<String> pieces = Planted.pieces(secrets, LookAlikes.all());
    Set<String> ids = new TreeSet<>();
    texts(folder.resolve("plain"))
        .forEach(
            (kind, text) -> {
              if (pieces.stream().anyMatch(text::contains)) {
                ids.add(kind.substring(0, kind.indexOf(' ')));
              }
            });
    assertThat(ids).hasSizeGreaterThan(20);
    assertThat(texts(folder.resolve("redacted"))).isNotEmpty();
    assertThat(pieces).hasSizeGreaterThan(600).contains("three ", "411027", "c1d7e5");
    try (Stream<Path> files = Files.walk(folder.resolve("redacted"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String read = Planted.asRead(text);
        assertThat(pieces).as(file.toString()).noneMatch(text::contains).noneMatch(read::contains);
        assertThat(ids).as(file.toString()).noneMatch(text::contains);
      }
    }
    // Without redaction the table keeps what the summary, which is passed on, has not.
    String torn = "value:hun" + "ter0";
    assertThat(Files.readString(folder.resolve("plain").resolve("templates.csv"))).contains(torn);
    assertThat(Files.readString(folder.resolve("plain").resolve("summary.json")))
        .doesNotContain(torn);
  }

  /** Whoever has the texts cannot tell them apart, so that they are one row. */
  @Test
  void textsThatReadAlikeAreOneKind() throws IOException {
    LlmRun run =
        LlmRun.on(
            folder, List.of("in with password=heron ok", "in with password=lake ok", "in with 1"));
    run.run(LlmSettings.off(), false, "plain");
    run.run(LlmSettings.off(), true, "redacted");
    assertThat(texts(folder.resolve("plain"))).hasSize(3);
    assertThat(texts(folder.resolve("redacted")).values())
        .containsExactlyInAnyOrder("in with password=<secret> ok", "in with 0");
    List<CSVRecord> kinds = table(folder.resolve("redacted").resolve("templates.csv"));
    assertThat(kinds.get(0).get("count")).isEqualTo("2");
    assertThat(run.rows("redacted"))
        .extracting(row -> row.get("template"))
        .startsWith(kinds.get(0).get("template"), kinds.get(0).get("template"));
    assertThat(AddedFile.read(folder.resolve("redacted").resolve("labels.csv")).unlabelled())
        .isEqualTo(2);
  }

  /** Events of one kind of which some have a secret that is recognised and some have not. */
  @Test
  void shownTextDoesNotDependOnTheOrder() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add("door opened by pin=" + (i % 4 == 0 ? 1000 + i : i));
      lines.add("sent to user" + i + (i % 3 == 0 ? "@example.com" : "@example.service") + " now");
      lines.add("offset 10" + i + " of part 3");
    }
    Map<String, String> expected = null;
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(lines, new Random(seed));
      Path in = folder.resolve("order" + seed);
      LlmRun run = LlmRun.on(in, lines);
      for (int part = 0; part < 4; part++) {
        Files.write(
            in.resolve("in").resolve("part" + part + ".log"),
            lines.subList(part * 30, part * 30 + 30));
      }
      Files.delete(in.resolve("in").resolve("some.log"));
      run.run(LlmSettings.off(), true, "out");
      Map<String, String> texts = texts(in.resolve("out"));
      expected = expected == null ? texts : expected;
      assertThat(texts).isEqualTo(expected).containsValue("door opened by pin=<secret>");
    }
  }
}
