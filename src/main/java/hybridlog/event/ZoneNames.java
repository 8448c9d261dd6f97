package hybridlog.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Short names of time zones that logs write. */
final class ZoneNames {
  /** Stands for a name that is used in several parts of the world. */
  static final int AMBIGUOUS = Integer.MIN_VALUE;

  private static final Map<String, Integer> OFFSETS = new HashMap<>();

  static {
    String[] known = {
      "UTC 0", "GMT 0", "WET 0", "WEST 1", "CET 1", "CEST 2", "MET 1", "MEST 2", "EET 2", "EEST 3",
      "MSK 3", "MSD 4", "SAST 2", "EAT 3", "WAT 1", "PKT 5", "HKT 8", "SGT 8", "JST 9", "KST 9",
      "AWST 8", "AEST 10", "AEDT 11", "NZST 12", "NZDT 13", "EST -5", "EDT -4", "CDT -5", "MST -7",
      "MDT -6", "PST -8", "PDT -7", "AKST -9", "AKDT -8", "HST -10", "BRT -3", "BRST -2", "ART -3"
    };
    for (String zone : known) {
      String[] parts = zone.split(" ");
      OFFSETS.put(parts[0], 3600 * Integer.parseInt(parts[1]));
    }
    for (String name : new String[] {"CST", "IST", "BST", "AST", "GST"}) {
      OFFSETS.put(name, AMBIGUOUS);
    }
  }

  private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();

  private ZoneNames() {}

  /**
   * Seconds that a region such as {@code Europe/Berlin} is east of Greenwich at a time; null if
   * there is no such region, or no year by which to tell summer from winter.
   */
  static @Nullable Integer offset(String region, TimeParts at) {
    if (at.year == TimeContext.NO_YEAR || !at.isDate() || !REGIONS.contains(region)) {
      return null;
    }
    LocalDateTime local = LocalDate.of(at.year, at.month, at.day).atStartOfDay().plusHours(at.hour);
    return ZoneId.of(region).getRules().getOffset(local.plusMinutes(at.minute)).getTotalSeconds();
  }

  /** Seconds east of Greenwich, {@link #AMBIGUOUS}, or null if it is no zone's name. */
  static @Nullable Integer offset(String name) {
    return OFFSETS.get(name);
  }
}
