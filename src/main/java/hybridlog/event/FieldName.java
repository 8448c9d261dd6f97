package hybridlog.event;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name of a field, and what it means to each format, found out once. Not thread safe. */
final class FieldName {
  private final String path;
  private final String folded;
  private @Nullable FieldRole[] roles = new @Nullable FieldRole[0];

  FieldName(String path) {
    this.path = path;
    this.folded = path.toLowerCase(Locale.ROOT);
  }

  String path() {
    return path;
  }

  /** Whether it is this name, given in small letters. */
  boolean is(String name) {
    return folded.equals(name);
  }

  /** Whether it begins so, given in small letters. */
  boolean begins(String start) {
    return folded.startsWith(start);
  }

  /** What the field is in a format. */
  FieldRole role(FieldRoles format) {
    int index = format.index();
    FieldRole known = index < roles.length ? roles[index] : null;
    return known == null ? ask(format) : known;
  }

  private FieldRole ask(FieldRoles format) {
    int index = format.index();
    if (index >= roles.length) {
      roles = Arrays.copyOf(roles, index + 1);
    }
    FieldRole role = format.role(folded);
    roles[index] = role;
    return role;
  }
}
