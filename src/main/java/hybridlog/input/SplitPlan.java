package hybridlog.input;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Cuts files into pieces of work. It depends on the files alone and not on the machine, so the same
 * input is cut the same way everywhere; pieces are in the order of files and bytes.
 */
public final class SplitPlan {
  /** Bytes that one piece has at most, or little more, unless it is one file that cannot be cut. */
  public static final long TARGET = 32L << 20;

  /** Pieces that an input gets, if it is not so small or large that another bound holds. */
  private static final int PIECES = 8;

  /** Below this the pieces cost more than the cores that share them save. */
  private static final long LEAST = 64L << 10;

  // Opening a file costs as much as reading so many bytes of it.
  private static final long OPENING = 16L << 10;

  private SplitPlan() {}

  /**
   * Bytes a piece for these files: enough pieces that the cores of a small machine share what is
   * dear in a small input, the model's answers.
   */
  public static long target(List<InputFile> files) {
    long bytes = files.stream().mapToLong(InputFile::bytes).sum() + files.size() * OPENING;
    return Math.max(LEAST, Math.min(TARGET, bytes / PIECES));
  }

  /**
   * Splits in groups of about {@code target} bytes; a group is read by one task. All are of about
   * one size, so that no core is without work while another has its last group.
   */
  public static List<List<Split>> of(List<InputFile> files, long target) {
    List<Split> splits = files.stream().flatMap(file -> cut(file, target).stream()).toList();
    long all = splits.stream().mapToLong(SplitPlan::cost).sum();
    double size = all / (double) Math.max(1, Math.round(all / (double) target));
    List<List<Split>> groups = new ArrayList<>();
    List<Split> group = new ArrayList<>();
    long before = 0;
    long last = 0;
    for (Split split : splits) {
      long cost = cost(split);
      long number = (long) ((before + cost / 2) / size);
      if (number > last && !group.isEmpty()) {
        groups.add(List.copyOf(group));
        group.clear();
      }
      last = number;
      group.add(split);
      before += cost;
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }

  /** What it costs to read a split, in bytes. */
  private static long cost(Split split) {
    return Math.min(split.end(), split.file().bytes()) - split.start() + OPENING;
  }

  /**
   * The same groups, with the lines before each split.
   *
   * @param lines how many lines begin in each split that is not the whole of its file, in order
   */
  public static List<List<Split>> numbered(List<List<Split>> groups, List<Long> lines) {
    Iterator<Long> counts = lines.iterator();
    List<List<Split>> numbered = new ArrayList<>();
    long before = 0;
    for (List<Split> group : groups) {
      List<Split> splits = new ArrayList<>();
      for (Split split : group) {
        before = split.start() == 0 ? 0 : before;
        splits.add(new Split(split.file(), split.start(), split.end(), before));
        before += split.isWhole() ? 0 : counts.next();
      }
      numbered.add(List.copyOf(splits));
    }
    return numbered;
  }

  /** The pieces of one file, of equal length; one if it cannot be read from the middle. */
  static List<Split> cut(InputFile file, long target) {
    boolean splittable = file.codec() == Codec.NONE && Text.splittable(file.charset());
    if (!splittable || file.bytes() <= target) {
      return List.of(Split.whole(file));
    }
    long pieces = (file.bytes() + target - 1) / target;
    List<Split> splits = new ArrayList<>();
    for (long i = 0; i < pieces; i++) {
      long start = file.bytes() * i / pieces;
      long end = i == pieces - 1 ? Long.MAX_VALUE : file.bytes() * (i + 1) / pieces;
      splits.add(new Split(file, start, end, 0));
    }
    return splits;
  }
}
