package hybridlog.input;

import hybridlog.Choices;
import hybridlog.Failure;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;

/**
 * Which of the paths under the arguments are read, and how.
 *
 * @param choices what was asked for beyond what is plainly there
 * @param maxDepth how many directories deep to look; 1 is the directory itself
 * @param encoding charset of all files that have no byte order mark; empty for UTF-8
 */
public record InputOptions(Set<Choice> choices, int maxDepth, String encoding)
    implements Serializable {
  /** What can be asked of the reading. */
  public enum Choice {
    /**
     * {@code * ? [ ] { }} in an argument are patterns; otherwise every argument is the name of one
     * file or directory, whatever characters it has.
     */
    GLOB,
    /** Names that begin with {@code .} or {@code _} are read in directories. */
    HIDDEN
  }

  /**
   * Checks what a user gave.
   *
   * @throws Failure with exit code 2 if {@code encoding} is no charset or {@code maxDepth} is not
   *     positive
   */
  public InputOptions {
    choices = Set.copyOf(choices);
    if (maxDepth < 1) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot read " + maxDepth + " directories deep: at least 1 is needed");
    }
    if (!encoding.isEmpty()) {
      try {
        encoding = Charset.forName(encoding).name();
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new Failure(
            Failure.Code.USAGE, "Cannot use encoding " + encoding + ": it is not known here", e);
      }
    }
  }

  /** No patterns, no hidden files, all directories, UTF-8. */
  public static InputOptions defaults() {
    return new InputOptions(Set.of(), Integer.MAX_VALUE, "");
  }

  /** The same, and this too if it was asked for. */
  public InputOptions with(Choice choice, boolean asked) {
    return new InputOptions(Choices.and(choices, choice, asked), maxDepth, encoding);
  }

  boolean glob() {
    return choices.contains(Choice.GLOB);
  }

  boolean hidden() {
    return choices.contains(Choice.HIDDEN);
  }
}
