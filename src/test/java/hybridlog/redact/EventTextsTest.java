package hybridlog.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines with colours and escapes, and the messages that were made of them. */
class EventTextsTest {
  private static final Redactor STANDARD = Redactor.standard();

  private static void assertHidden(Planted planted, Planted raw) {
    EventTexts shown = STANDARD.redact(new EventTexts(raw.line(), planted.line()));
    Set<String> pieces = Planted.pieces(List.of(planted), List.of());
    assertThat(pieces).as(shown.message()).noneMatch(shown.message()::contains);
    for (Planted form : List.of(planted, raw)) {
      Set<String> ofForm = Planted.pieces(List.of(form), List.of());
      ofForm.removeIf(piece -> raw.line().replace(raw.secret(), "\n").contains(piece));
      assertThat(ofForm).as(shown.raw()).noneMatch(shown.raw()::contains);
      String alone = STANDARD.redact(raw.line());
      assertThat(ofForm).as(alone).noneMatch(alone::contains);
    }
  }

  private static Stream<Planted> planted() {
    return LongStream.range(1, 20).mapToObj(Planted::all).flatMap(List::stream);
  }

  @Test
  void noPieceOfASecretStaysAmongColours() {
    planted().forEach(planted -> assertHidden(planted, planted.coloured()));
  }

  @Test
  void noPieceOfASecretStaysInJson() {
    planted().forEach(planted -> assertHidden(planted, planted.inJson()));
  }

  @Test
  void noPieceOfASecretStaysInJsonWithinJson() {
    planted().forEach(planted -> assertHidden(planted, planted.inJson().inJson()));
    planted().forEach(planted -> assertHidden(planted, planted.coloured().inJson()));
  }

  /** So the journal writes a text in JSON that has colours, or a page of another encoding. */
  private static String inJournal(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> String.valueOf(bytes[i] & 0xff))
        .collect(Collectors.joining(",", "{\"_PID\":\"7\",\"MESSAGE\":[", "],\"PRIORITY\":\"6\"}"));
  }

  @Test
  void noPieceOfASecretStaysInBytesOfTheJournal() {
    planted()
        .forEach(
            planted -> {
              String colour = "\u001b[1mno\u001b[0m ";
              String line = inJournal(colour + planted.line());
              String bytes = inJournal(planted.secret()).replaceAll("[^\\[]*\\[|\\].*", "");
              EventTexts texts = new EventTexts(line, "no " + planted.line());
              assertThat(STANDARD.redact(texts).raw()).as(planted.line()).doesNotContain(bytes);
              if (!planted.line().contains("AUTH PLAIN")) {
                assertThat(STANDARD.redact(line)).as(planted.line()).doesNotContain(bytes);
              }
            });
  }

  @Test
  void restOfTheBytesStays() {
    String line = inJournal("\u001b[1mpwd=hunter2");
    assertThat(STANDARD.redact(line))
        .isEqualTo(
            "{\"_PID\":\"7\",\"MESSAGE\":[27,91,49,109,112,119,100,61,<secret>],\"PRIORITY\":\"6\"}");
    assertThat(STANDARD.redact(line.replace(",", ", ")))
        .endsWith("112, 119, 100, 61, <secret>], \"PRIORITY\":\"6\"}");
    String cut = line.substring(0, line.indexOf("]"));
    assertThat(STANDARD.redact(cut)).endsWith("100,61,<secret>");
    assertThat(STANDARD.redact(cut + ",")).endsWith("100,61,<secret>,");
    assertThat(STANDARD.redact("ids [112,119,100,61,104,117,110,116,301]"))
        .isEqualTo("ids [112,119,100,61,104,117,110,116,301]");
  }

  @Test
  void whatHasNoSecretStaysAsItIs() {
    for (String line : LookAlikes.all()) {
      for (String raw :
          List.of(
              Planted.coloured(line),
              Planted.inJson(line),
              inJournal(line),
              Planted.inJson(Planted.coloured(line)))) {
        EventTexts texts = new EventTexts(raw, line);
        assertThat(STANDARD.redact(texts)).as(raw).isSameAs(texts);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "E[36mpassword=E[0mhunter2zz E[36muser=E[0mbob|E[36mpassword=E[0m<secret> E[36muser=E[0mbob",
        "login #033[33mAKIAIOSFODNN7EXAMPLF#033[0m|login #033[33m<secret>#033[0m",
        "login ^[[33m4111111111111111^[[0m|login ^[[33m<card>^[[0m",
        "{'a':'x\\tAKIAIOSFODNN7EXAMPLF'}|{'a':'x\\t<secret>'}",
        "{'a':'card\\n4111111111111111'}|{'a':'card\\n<card>'}",
        "{'log':'\\u001b[1mglpat-abcDEF1234567890abcd'}|{'log':'\\u001b[1m<secret>'}",
        "{'a':'see https:\\/\\/bob:hunter2zz@host'}|{'a':'see https:\\/\\/<secret>@host'}",
        "pgsql:\\/\\/bob:hunter2@db.example.com:5432|pgsql:\\/\\/<secret>@db.example.com:5432",
        "{'a':'see \\u003cpassword\\u003ehunter2\\u003c'}|{'a':'see \\u003cpassword\\u003e<secret>\\u003c'}",
        "b'\\x1b[1mAKIAIOSFODNN7EXAMPLF\\033[0m'|b'\\x1b[1m<secret>\\033[0m'",
      })
  void leavesTheRestOfTheLine(String line, String expected) {
    assertThat(STANDARD.redact(line.replace("E[", "\u001b[")))
        .isEqualTo(expected.replace("E[", "\u001b["));
  }

  @Test
  void addressOfALinkIsRead() {
    String link = "\u001b]8;;https://bob:%s@host/\u001b\\here\u001b]8;;\u0007 password=%s";
    assertThat(STANDARD.redact(String.format(link, "hun" + "ter2", "a\u001b[mb")))
        .isEqualTo(String.format(link, "<secret>", "<secret>").replace("bob:", ""));
  }

  /** A line of Base64 that stands alone is a key's; in JSON it does not stand alone. */
  @Test
  void whatIsSecretInAMessageIsSoInItsLine() {
    String key = "MHcCAQEEIOb" + "x7K".repeat(17) + "Zq";
    String line = "{\"log\":\"" + key + "\\n\",\"stream\":\"stdout\"}";
    assertThat(STANDARD.redact(new EventTexts(line, key)))
        .isEqualTo(new EventTexts("{\"log\":\"<secret>\\n\",\"stream\":\"stdout\"}", "<secret>"));
  }

  /** The header of the line tells of it, and the message is coloured no more. */
  @Test
  void whatItsHeaderTellsOfIsTakenOutOfAMessage() {
    EventTexts texts =
        new EventTexts("10:00 \u001b[32mINFO\u001b[0m PIN: \u001b[1m123456\u001b[0m", "123456");
    assertThat(STANDARD.redact(texts))
        .isEqualTo(
            new EventTexts(
                "10:00 \u001b[32mINFO\u001b[0m PIN: \u001b[1m<secret>\u001b[0m", "<secret>"));
  }
}
