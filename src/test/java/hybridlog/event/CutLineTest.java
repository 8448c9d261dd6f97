package hybridlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.input.Codec;
import hybridlog.input.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that a container runtime has cut for their length. */
class CutLineTest {
  private static final String TIME = "2025-03-03T10:00:00.123Z ";

  @Test
  void partsAreOneEvent(@TempDir Path temp) throws IOException {
    String text =
        TIME
            + "stdout P 2025-03-03 10:00:00,100 ERROR a.Till - the drawer \n"
            + TIME
            + "stdout P is open \n"
            + TIME
            + "stdout F and empty\n"
            + TIME
            + "stdout F 2025-03-03 10:00:00,100 INFO a.Till - closed\n";
    Readings.Reading reading = Readings.whole(file(temp, text));
    assertThat(reading.events())
        .extracting(Event::message)
        .containsExactly("the drawer is open and empty", "closed");
    assertThat(reading.events()).extracting(Event::lines).containsExactly(3, 1);
    assertThat(reading.count().lines()).isEqualTo(4);
    Event first = reading.events().get(0);
    assertThat(first.level()).isEqualTo(Level.ERROR);
    assertThat(Formats.shipped().parse(first.raw()).message()).isEqualTo(first.message());
  }

  @Test
  void objectIsReadWhenItIsWhole(@TempDir Path temp) throws IOException {
    String text =
        TIME
            + "stderr P {\"level\":\"error\",\"logger\":\"till\",\"msg\":\"the dra\n"
            + TIME
            + "stderr F wer is open\"}\n";
    List<Event> events = Readings.whole(file(temp, text)).events();
    assertThat(events).extracting(Event::message).containsExactly("the drawer is open");
    assertThat(events).extracting(Event::source).containsExactly("till");
    assertThat(events).extracting(Event::level).containsExactly(Level.ERROR);
  }

  @Test
  void partOfAnotherStreamIsAnEvent(@TempDir Path temp) throws IOException {
    String text = TIME + "stdout P one\n" + TIME + "stderr F two\n" + TIME + "stdout F three\n";
    assertThat(Readings.whole(file(temp, text)).events())
        .extracting(Event::message)
        .containsExactly("one", "two", "three");
  }

  @Test
  void sameEventsWhereverTheFileIsCut(@TempDir Path temp) throws IOException {
    Random random = new Random(11);
    String[] lines = {
      "plain text",
      "\tat a.B(C.java:1)",
      "2024-01-01 10:00:00 INFO on",
      "{\"msg\":",
      "\"x\"}",
      "",
      "java.lang.Boo: y",
      "x".repeat(3000)
    };
    StringBuilder text = new StringBuilder();
    while (text.length() < 400_000) {
      int times = random.nextInt(9) == 0 ? random.nextInt(700) : 1;
      for (int i = 0; i < times; i++) {
        String stream = random.nextInt(20) == 0 ? "stderr" : "stdout";
        String flag = random.nextInt(4) == 0 || times > 400 ? " P " : " F ";
        String header = random.nextInt(30) == 0 ? "" : TIME + stream + flag;
        text.append(header).append(lines[random.nextInt(lines.length)]).append('\n');
      }
    }
    text.insert(text.indexOf("\n") + 1, (TIME + "stdout P part \n").repeat(700));
    Path path = file(temp, text.toString());
    InputFile file = Readings.file(path, Codec.NONE);
    Readings.Reading whole = Readings.whole(path);
    assertThat(whole.count().lines()).isEqualTo(text.chars().filter(c -> c == '\n').count());
    assertThat(whole.events().stream().mapToInt(Event::lines).max()).hasValue(Joiner.MOST_LINES);
    for (int round = 0; round < 200; round++) {
      long[] cuts = random.longs(7, 1, file.bytes()).sorted().toArray();
      Readings.Reading cut = Readings.pieces(file, cuts);
      assertThat(cut.events()).isEqualTo(whole.events());
      assertThat(cut.count()).isEqualTo(whole.count());
    }
  }

  @Test
  void emptyLastPartIsALineOfBlanks(@TempDir Path temp) throws IOException {
    for (String end : List.of("F", "F ")) {
      String text = TIME + "stdout P the drawer\n" + TIME + "stdout " + end + "\n";
      Readings.Reading reading = Readings.whole(file(temp, text));
      assertThat(reading.events()).extracting(Event::message).containsExactly("the drawer");
      assertThat(reading.count().lines()).isEqualTo(2);
      assertThat(reading.count().blank()).isEqualTo(1);
    }
  }

  private static Path file(Path temp, String text) throws IOException {
    return Files.writeString(temp.resolve("a.log"), text);
  }
}
