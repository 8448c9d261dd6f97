package hybridlog.report;

import java.util.StringTokenizer;

/** Numbers of SVG in whole tenths of a pixel, which are shorter than decimals. */
final class SvgPath {
  /** Units of a pixel. */
  static final int SCALE = 10;

  private final StringBuilder path = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;

  private SvgPath() {}

  /** One number. */
  static long scaled(String number) {
    return Math.round(Double.parseDouble(number) * SCALE);
  }

  /**
   * A transformation.
   *
   * @throws IllegalArgumentException if it is neither a translation nor a matrix
   */
  static String transform(String transform) {
    StringTokenizer tokens = new StringTokenizer(transform, "(), ");
    return switch (tokens.nextToken()) {
      case "translate" ->
          "translate(" + scaled(tokens.nextToken()) + ' ' + scaled(tokens.nextToken()) + ')';
      case "matrix" -> {
        StringBuilder matrix = new StringBuilder("matrix(");
        for (int i = 0; i < 4; i++) {
          double factor = Double.parseDouble(tokens.nextToken());
          matrix.append(Math.round(factor * 10_000) / 10_000.0).append(' ');
        }
        matrix.append(scaled(tokens.nextToken())).append(' ').append(scaled(tokens.nextToken()));
        yield matrix.append(')').toString();
      }
      default -> throw new IllegalArgumentException("No transformation: " + transform);
    };
  }

  /**
   * A path with its points relative to each other.
   *
   * @param data absolute commands M, L, Q, C, Z with numbers separated by spaces or commas
   */
  static String compact(String data) {
    SvgPath compact = new SvgPath();
    StringTokenizer tokens = new StringTokenizer(spaced(data), " ,");
    while (tokens.hasMoreTokens()) {
      compact.command(tokens.nextToken(), tokens);
    }
    return compact.path.toString();
  }

  private static String spaced(String data) {
    return data.replaceAll("([MLQCZ])", " $1 ");
  }

  private void command(String command, StringTokenizer tokens) {
    switch (command) {
      case "M" -> {
        points('m', 1, tokens);
        startX = x;
        startY = y;
      }
      case "L" -> points('l', 1, tokens);
      case "Q" -> points('q', 2, tokens);
      case "C" -> points('c', 3, tokens);
      case "Z" -> {
        path.append('z');
        x = startX;
        y = startY;
      }
      default -> throw new IllegalArgumentException("No command of a path: " + command);
    }
  }

  private void points(char command, int count, StringTokenizer tokens) {
    path.append(command);
    long lastX = x;
    long lastY = y;
    for (int i = 0; i < count; i++) {
      lastX = scaled(tokens.nextToken());
      lastY = scaled(tokens.nextToken());
      number(lastX - x, i > 0);
      number(lastY - y, true);
    }
    x = lastX;
    y = lastY;
  }

  private void number(long number, boolean follows) {
    if (follows && number >= 0) {
      path.append(' ');
    }
    path.append(number);
  }
}
