package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** That the files of the report's script make one, without a browser. */
class PageScriptTest {
  private static final Path FOLDER = Path.of("src/main/resources/report");
  private static final List<String> FILES = PageScript.FILES;
  private static final Pattern DECLARED =
      Pattern.compile("^(?:async )?(?:const|let|class|function) ([\\w$]+)", Pattern.MULTILINE);
  private static final Pattern NEEDS = Pattern.compile("^// Needs: (.*)\\.$", Pattern.MULTILINE);
  private static final int MOST_LINES = 300;

  private static String source(String file) throws IOException {
    return Files.readString(FOLDER.resolve("script").resolve(file));
  }

  /** The names that a file has for those behind it. */
  private static List<String> declared(String file) throws IOException {
    return DECLARED.matcher(source(file)).results().map(found -> found.group(1)).toList();
  }

  /** Whether code has a name other than as property, key or in quotes. */
  private static boolean mentions(String code, String name) {
    String word = "(?<![.\\w$\"-])" + Pattern.quote(name) + "(?![\\w${\"-]|: )";
    return Pattern.compile(word).matcher(code).find();
  }

  @Test
  void everyFileIsInThePageOnce() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER.resolve("script"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(FILES);
    }
    StringWriter page = new StringWriter();
    ReportPage.write(new WrittenLog().figures(), page);
    String html = page.toString();
    assertThat(StringUtils.countMatches(html, "<script>" + PageScript.text() + "</script>"))
        .isEqualTo(1);
    int at = 0;
    for (String file : FILES) {
      String code = PageScript.file(file);
      assertThat(StringUtils.countMatches(html, code)).as(file).isEqualTo(1);
      assertThat(html.indexOf(code)).as("order of " + file).isGreaterThan(at);
      at = html.indexOf(code);
    }
  }

  @Test
  void filesOfThePageAreShort() throws Exception {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(MOST_LINES + 1);
      }
    }
  }

  /** A file that ended the closure would leave those behind it outside of strict mode. */
  @Test
  void wholeScriptIsStrict() throws Exception {
    assertThat(PageScript.text()).startsWith("(() => {\n\"use strict\";\n").endsWith("\n})();\n");
    for (String file : FILES) {
      String code = source(file);
      assertThat(code.lines().filter(line -> line.matches("[)\\]}].*")))
          .as("ends of what " + file + " begins")
          .allMatch(line -> line.matches("\\}|\\};|\\}\\);|\\]\\)?;"));
      assertThat(StringUtils.countMatches(code, '{')).as(file).isEqualTo(count(code, '}'));
      assertThat(code).as(file).doesNotContain("use strict", "</script", "<!--");
    }
  }

  private static int count(String code, char character) {
    return StringUtils.countMatches(code, character);
  }

  /** Else it would lose the indentation of its lines, or those that look like comments. */
  @ParameterizedTest
  @FieldSource("FILES")
  void noTextGoesOverLines(String file) throws Exception {
    assertThat(source(file).lines()).allMatch(line -> count(line, '`') % 2 == 0);
    assertThat(source(file).lines().map(String::strip))
        .noneMatch(line -> line.startsWith("/*") || line.startsWith("*"));
  }

  @Test
  void filesDoNotDeclareTheSameName() throws Exception {
    Map<String, String> owners = new HashMap<>();
    for (String file : FILES) {
      for (String name : declared(file)) {
        assertThat(owners.put(name, file)).as(name + " of " + file).isNull();
      }
    }
  }

  /** What a file says that it needs is what it uses, and stands before it. */
  @ParameterizedTest
  @FieldSource("FILES")
  void dependenciesAreSaidAndGoOneWay(String file) throws Exception {
    String code = PageScript.file(file);
    String needs =
        NEEDS
            .matcher(source(file))
            .results()
            .map((MatchResult m) -> m.group(1))
            .findFirst()
            .orElse("");
    StringBuilder used = new StringBuilder();
    for (String other : FILES) {
      if (!other.equals(file) && declared(other).stream().anyMatch(name -> mentions(code, name))) {
        assertThat(FILES.indexOf(other)).as(other).isLessThan(FILES.indexOf(file));
        used.append(used.isEmpty() ? "" : ", ").append(other.replace(".js", ""));
      }
    }
    assertThat(needs).isEqualTo(used.toString());
  }
}
