package hybridlog.spark;

import hybridlog.llm.Endpoint;
import hybridlog.llm.Limits;
import hybridlog.llm.Neighbours;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether and how a language model is asked about what rules and model are not sure of.
 *
 * @param endpoint whom to ask, or empty to use earlier verdicts alone
 * @param limits how much may be asked
 * @param neighbours finds labelled texts that are sent along; made once, on the driver
 * @param verdicts file of earlier verdicts, which new ones are added to
 * @param preview receives what would be sent, in which case nothing is sent
 */
public record LlmSettings(
    Optional<Endpoint> endpoint,
    Limits limits,
    Neighbours neighbours,
    Optional<Path> verdicts,
    Optional<Consumer<String>> preview) {

  /** Whether this run only shows what would be sent; nothing of it is kept. */
  boolean isDryRun() {
    return preview.isPresent();
  }

  /** Nobody is asked. */
  public static LlmSettings off() {
    return new LlmSettings(
        Optional.empty(), Limits.standard(), Neighbours.NONE, Optional.empty(), Optional.empty());
  }
}
