package hybridlog.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules of {@code conf/rules.yaml}. */
public final class ShippedRules {
  private ShippedRules() {}

  public static List<Rule> read() {
    String file = "conf/rules.yaml";
    try {
      return RuleFile.parse(file, Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
