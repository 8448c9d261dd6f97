package hybridlog.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelGuideTest {

  @Test
  void explainsTheLabelsOfTheShippedModel() {
    LabelGuide guide = LabelGuide.shipped();
    assertThat(guide.labels())
        .containsExactly(
            "HTTP Status",
            "Security Alert",
            "Deprecation Warning",
            "Resource Usage",
            "Workflow Error",
            "Critical Error",
            "Error",
            "User Action",
            "System Notification");
    assertThat(guide.labels())
        .allSatisfy(label -> assertThat(guide.meaning(label)).hasSizeBetween(20, 200));
  }

  @Test
  void knowsNoMeaningOfALabelThatIsNotListed() {
    LabelGuide guide = LabelGuide.parse("l.yaml", "A: first\nB: 'second: one'\n");
    assertThat(guide.meaning("B")).isEqualTo("second: one");
    assertThat(guide.meaning("C")).isEmpty();
    assertThat(LabelGuide.parse("l.yaml", "").labels()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A: x;A: y | Cannot read l.yaml:2: key 'A' is there twice",
        "- A;- B | Cannot read l.yaml:1: it must be a mapping",
        "A: x;B: [y] | Cannot read l.yaml:2: 'B' must be a text",
        "A: x;B: | Cannot read l.yaml:2: label and meaning must be one line of text each",
        "A: {meaning: x, hue: red} | Cannot read l.yaml:1: key 'hue' is unknown; known: [color, dark, meaning]",
        "A: {meaning: x, color: red} | Cannot read l.yaml:1: 'red' is no colour such as '#1f77b4'",
        "A: {meaning: x, color: '#123456', dark: '#12'} | Cannot read l.yaml:1: '#12' is no colour such as '#1f77b4'",
        "A: {meaning: x, dark: '#123456'} | Cannot read l.yaml:1: key 'color' is missing",
        "A: {color: '#123456'} | Cannot read l.yaml:1: key 'meaning' is missing",
        "Unclassified: x | Cannot read l.yaml:1: 'Unclassified' is what a line is without a label",
      })
  void namesThePlaceOfAMistake(String yaml, String message) {
    assertThatThrownBy(() -> LabelGuide.parse("l.yaml", yaml.replace(';', '\n')))
        .isInstanceOf(Failure.class)
        .hasMessage(message)
        .extracting(e -> ((Failure) e).code())
        .isEqualTo(Failure.Code.USAGE);
  }

  @Test
  void labelsMayHaveColours() {
    LabelGuide guide =
        LabelGuide.parse(
            "l.yaml",
            "A: first\nB: {meaning: second, color: '#1F77b4'}\nC: {meaning: third, color: '#000000', dark: '#ffffff'}\n");
    assertThat(guide.meaning("B")).isEqualTo("second");
    assertThat(guide.colors())
        .containsExactly(
            Map.entry("B", new LabelGuide.Colors("#1f77b4", "#1f77b4")),
            Map.entry("C", new LabelGuide.Colors("#000000", "#ffffff")));
  }

  @Test
  void saysWhereTheYamlBreaks() {
    assertThatThrownBy(() -> LabelGuide.parse("l.yaml", "A: x\nB: 'y\n"))
        .isInstanceOf(Failure.class)
        .hasMessageMatching("Cannot read l\\.yaml:\\d+: it is not YAML: .+");
  }

  @Test
  void aModelOfOtherLabelsIsAskedAboutInItsOwn() {
    LabelGuide guide = LabelGuide.parse("labels.yaml", "A: first\nB: second\n");
    assertThat(guide.choices(List.of())).containsExactly("A", "B");
    assertThat(guide.choices(List.of("B"))).containsExactly("A", "B");
    assertThat(guide.choices(List.of("B", "C"))).containsExactly("B", "C");
  }
}
