package hybridlog.llm;

import hybridlog.classify.Template;
import java.util.List;

/** Finds labelled texts that mean something like a template. */
@FunctionalInterface
public interface Neighbours {

  /** Nobody is near. */
  Neighbours NONE = (template, count) -> List.of();

  /** Up to {@code count} labelled texts, the nearest first; the same ones each time. */
  List<Labelled> nearest(Template template, int count);
}
