package hybridlog.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * The data of an SVG path, its points relative to each other in whole tenths of a pixel, which are
 * shorter than decimals. Not thread safe.
 */
final class SvgPath {
  /** Units of a pixel. */
  static final int SCALE = 10;

  private final StringBuilder data = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;

  /** Whether the outline at hand goes on where another ended, so that SVG knows no start of it. */
  private boolean goesOn;

  /**
   * Appends an outline. A line that begins where the last one ended goes on with it.
   *
   * @param placed from the shape's units to pixels
   */
  void append(Shape shape, AffineTransform placed) {
    AffineTransform scaled = AffineTransform.getScaleInstance(SCALE, SCALE);
    scaled.concatenate(placed);
    double[] points = new double[6];
    for (PathIterator i = shape.getPathIterator(scaled); !i.isDone(); i.next()) {
      switch (i.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> move(Math.round(points[0]), Math.round(points[1]));
        case PathIterator.SEG_LINETO -> line(Math.round(points[0]), Math.round(points[1]));
        case PathIterator.SEG_QUADTO -> curve('q', points, 2);
        case PathIterator.SEG_CUBICTO -> curve('c', points, 3);
        default -> close();
      }
    }
  }

  private void move(long toX, long toY) {
    goesOn = !data.isEmpty() && toX == x && toY == y;
    if (!goesOn) {
      data.append('m');
      number(toX - x, false);
      number(toY - y, true);
      x = toX;
      y = toY;
    }
    startX = toX;
    startY = toY;
  }

  private void line(long toX, long toY) {
    if (toY == y) {
      if (toX != x) {
        data.append('h').append(toX - x);
      }
    } else if (toX == x) {
      data.append('v').append(toY - y);
    } else {
      data.append('l');
      number(toX - x, false);
      number(toY - y, true);
    }
    x = toX;
    y = toY;
  }

  private void curve(char command, double[] points, int count) {
    data.append(command);
    long toX = x;
    long toY = y;
    for (int i = 0; i < count; i++) {
      toX = Math.round(points[2 * i]);
      toY = Math.round(points[2 * i + 1]);
      number(toX - x, i > 0);
      number(toY - y, true);
    }
    x = toX;
    y = toY;
  }

  private void close() {
    if (goesOn) {
      line(startX, startY);
      return;
    }
    data.append('z');
    x = startX;
    y = startY;
  }

  private void number(long number, boolean follows) {
    if (follows && number >= 0) {
      data.append(' ');
    }
    data.append(number);
  }

  /** As the attribute {@code d}. */
  @Override
  public String toString() {
    return data.toString();
  }
}
