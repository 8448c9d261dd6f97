package hybridlog.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
  private static final Set<String> KNOWN = Set.of("name", "size", "tags");

  private static void read(String text) {
    Yaml root = Yaml.parse("f.yaml", text).mapping(KNOWN);
    assertThat(root.required("name").text()).isEqualTo("jo");
    root.get("size").ifPresent(Yaml::number);
    assertThat(root.texts("tags")).doesNotContain("never");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "# x;- a | :2: it must be a mapping of [name, size, tags]",
        "name: jo;hue: red | :2: key 'hue' is unknown; known: [name, size, tags]",
        "name: jo;size: 1;name: jo | :3: key 'name' is there twice",
        "name: jo;[a]: 1 | :2: a key must be a text",
        "size: 1 | :1: key 'name' is missing",
        "size: 1;name: ' ' | :2: 'name' is empty",
        "size: 1;name: | :2: 'name' is empty",
        "size: 1;name: [jo] | :2: 'name' must be a text",
        "name: jo;size: wide | :2: 'size' must be a number, not 'wide'",
        "name: jo;size: {} | :2: 'size' must be a number",
        "name: jo;tags: a | :2: 'tags' must be a list",
        "name: jo;tags:;- a;- [b] | :4: it must be a text",
        "name: jo;---;name: al | :2: it is not YAML: but found another document",
        "~~ | : key 'name' is missing",
      })
  void mistakeIsNamedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> read(text.replace(';', '\n')))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot read f.yaml" + message)
        .extracting(e -> ((Failure) e).code())
        .isEqualTo(Failure.Code.USAGE);
  }

  @Test
  void characterThatYamlDoesNotHaveIsNamedWithItsLine() {
    String faces = "# \ud83d\ude00\n".repeat(2000);
    assertThatThrownBy(() -> read("name: jo\n" + faces + "size: \u0001\n"))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot read f.yaml:2002: it is not YAML: character U+0001 is not allowed");
  }

  @Test
  void givesWhatIsThereInItsOrder() {
    Yaml root = Yaml.parse("f.yaml", "# who\nname: jo\nsize: 2e3\ntags: [b, a]\n");
    assertThat(root.entries().keySet()).containsExactly("name", "size", "tags");
    assertThat(root.required("size").number()).isEqualTo(2000);
    assertThat(root.texts("tags")).containsExactly("b", "a");
    assertThat(root.texts("hues")).isEmpty();
    assertThat(root.text("hue", "none")).isEqualTo("none");
    assertThat(root.required("tags").place()).isEqualTo("f.yaml:4");
    assertThat(root.isMapping()).isTrue();
    assertThat(root.required("name").isMapping()).isFalse();
  }
}
