package hybridlog.llm;

import java.util.Optional;

/** What the server made of one request, before anybody looks at what the model said. */
sealed interface Reply {

  /**
   * A completion.
   *
   * @param content what the model said
   * @param flaw why what it said is not its whole answer, if it is not
   * @param questionTokens how much the model read, if the server told, else 0
   * @param answerTokens how much it wrote, if the server told, else 0
   */
  record Said(String content, Optional<Refusal> flaw, long questionTokens, long answerTokens)
      implements Reply {}

  /**
   * No completion.
   *
   * @param refused why
   * @param passing whether another try may have one
   * @param afterMillis how long the server asked to wait; -1 if it did not say
   */
  record Failed(Answer.Refused refused, boolean passing, long afterMillis) implements Reply {
    Failed(Refusal kind, boolean passing) {
      this(new Answer.Refused(kind), passing, -1);
    }
  }
}
