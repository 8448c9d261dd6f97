package hybridlog.explore;

/** Where a rising curve bends most. */
final class Knee {
  private Knee() {}

  /**
   * The value of the point that lies farthest below the straight line from the first point to the
   * last; the last of equals, since the flat part before the bend is what is wanted.
   *
   * @param ascending values in ascending order
   * @return that value; 0 if there are fewer than three points
   */
  static double of(double[] ascending) {
    int last = ascending.length - 1;
    if (last < 2) {
      return 0;
    }
    double slope = (ascending[last] - ascending[0]) / last;
    int knee = 0;
    double farthest = 0;
    for (int i = 0; i <= last; i++) {
      double below = ascending[0] + slope * i - ascending[i];
      if (below >= farthest) {
        farthest = below;
        knee = i;
      }
    }
    return ascending[knee];
  }
}
