package hybridlog.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which fields of a format tell time, level, source and message, and which belong to the header
 * only. Names are compared without case; one that ends in {@code *} stands for all that begin so.
 * Immutable.
 */
final class FieldRoles {
  private final int index;
  private final Map<String, FieldRole> exact = new HashMap<>();
  private final Map<String, FieldRole> prefixes = new HashMap<>();

  /**
   * Makes the roles of one format.
   *
   * @param index number of the format, different for each that is used together with others
   * @param fields names of fields by what they tell, the first to be taken first
   */
  FieldRoles(int index, Map<FieldRole.Kind, List<String>> fields) {
    this.index = index;
    fields.forEach(
        (kind, names) -> {
          for (int rank = 0; rank < names.size(); rank++) {
            add(names.get(rank).toLowerCase(Locale.ROOT), new FieldRole(kind, rank));
          }
        });
  }

  private void add(String name, FieldRole role) {
    if (name.endsWith("*")) {
      prefixes.putIfAbsent(name.substring(0, name.length() - 1), role);
    } else {
      exact.putIfAbsent(name, role);
    }
  }

  int index() {
    return index;
  }

  FieldRole role(String folded) {
    FieldRole role = exact.get(folded);
    if (role != null) {
      return role;
    }
    for (Map.Entry<String, FieldRole> prefix : prefixes.entrySet()) {
      if (folded.startsWith(prefix.getKey())) {
        return prefix.getValue();
      }
    }
    return FieldRole.OTHER;
  }
}
