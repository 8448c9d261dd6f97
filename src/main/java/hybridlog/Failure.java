package hybridlog;

/**
 * Something that a user can mend: the message is one line that says what could not be done, why,
 * and where. The program prints it and ends with the exit code; no stack trace is shown.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Exit codes of the program. */
  public enum Code {
    INTERNAL(1),
    USAGE(2),
    PARTIAL(3),
    NO_INPUT(4),
    MODEL(5),
    THRESHOLD(10),
    INTERRUPTED(130);

    private final int exit;

    Code(int exit) {
      this.exit = exit;
    }

    public int exit() {
      return exit;
    }
  }

  private final Code code;

  public Failure(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Failure(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
