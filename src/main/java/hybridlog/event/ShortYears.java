package hybridlog.event;

/**
 * Dates of three numbers of two digits, {@code 26/11/29}, of which any may be the year: the first
 * as Java and Spark write it, the last behind month and day or day and month. What the numbers
 * themselves do not tell, the file's age may: no line is younger than its file. Stateless.
 */
final class ShortYears {
  private static final int CENTURY = 2000;

  private ShortYears() {}

  /**
   * Takes three numbers for a date; false if they are none in any order.
   *
   * @param separator what stands between them: behind dots the day is first by custom
   */
  static boolean take(TimeParts parts, int first, int second, int third, char separator) {
    parts.byValue = true;
    boolean year = fits(first, second, third);
    boolean month = fits(third, first, second);
    boolean day = fits(third, second, first);
    if (day && (separator == '.' || !(year || month))) {
      set(parts, third, second, first);
    } else if (year && !month && !day) {
      set(parts, first, second, third);
    } else if (month && !year && !day) {
      set(parts, third, first, second);
    } else if (year || month) {
      set(parts, year ? first : third, year ? second : first, year ? third : second);
      parts.shortYear = (first * 100 + second) * 100 + third;
      parts.shortYear += parts.shortYear == 0 ? 1 : 0;
    }
    return year || month || day;
  }

  /** Whether one of the orders that the numbers can have is the one, by the latest time of all. */
  static boolean settle(TimeParts parts, TimeContext context) {
    int first = parts.shortYear / 10_000;
    int second = parts.shortYear / 100 % 100;
    int third = parts.shortYear % 100;
    boolean year = fits(first, second, third) && context.isPast(CENTURY + first, second, third);
    boolean month = fits(third, first, second) && context.isPast(CENTURY + third, first, second);
    boolean day = fits(third, second, first) && context.isPast(CENTURY + third, second, first);
    // Logs are young: of two years the later one.
    if (year && (first > third || !(month || day))) {
      set(parts, first, second, third);
      return true;
    }
    boolean same = first == second;
    boolean known = (month || day) && (month != day || same) && !(year && first == third && !same);
    if (known) {
      set(parts, third, month ? first : second, month ? second : first);
    }
    return known;
  }

  /** Takes the month for the first, as all do who count hours to twelve. */
  static void monthFirst(TimeParts parts) {
    int first = parts.shortYear / 10_000;
    int second = parts.shortYear / 100 % 100;
    int third = parts.shortYear % 100;
    if (fits(third, first, second)) {
      set(parts, third, first, second);
      parts.shortYear = 0;
    }
  }

  private static boolean fits(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= TimeContext.daysOf(month, CENTURY + year);
  }

  private static void set(TimeParts parts, int year, int month, int day) {
    parts.year = CENTURY + year;
    parts.month = month;
    parts.day = day;
  }
}
