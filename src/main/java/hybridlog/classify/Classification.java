package hybridlog.classify;

/**
 * An event's verdict and its kind.
 *
 * @param verdict who decided what
 * @param template the kind of event
 * @param templateId {@link Template#id()}, remembered because it costs a digest
 */
public record Classification(Verdict verdict, Template template, String templateId) {}
