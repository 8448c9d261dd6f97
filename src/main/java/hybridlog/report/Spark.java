package hybridlog.report;

/** A picture of counts over time, as small as a word. */
final class Spark {
  private static final int WIDTH = 80;
  private static final int HEIGHT = 14;
  private static final int MOST = 40;

  private Spark() {}

  /** Path of upright strokes in a box of 80 by 14 units, the greatest count as high as the box. */
  static String path(Bins times, int bins) {
    int perColumn = Math.max(1, (bins + MOST - 1) / MOST);
    int width = Math.max(1, (bins + perColumn - 1) / perColumn);
    long[] columns = new long[width];
    long greatest = 0;
    for (int i = 0; i < times.size(); i++) {
      int column = (int) times.key(i) / perColumn;
      columns[column] += times.count(i);
      greatest = Math.max(greatest, columns[column]);
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < width; i++) {
      if (columns[i] > 0) {
        long height = Math.max(1, Math.round((double) HEIGHT * columns[i] / greatest));
        path.append('M').append((2 * i + 1) * WIDTH / (2 * width)).append(' ').append(HEIGHT);
        path.append("v-").append(height);
      }
    }
    return path.toString();
  }
}
