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
   * Splits in groups of about {@code target} bytes; a group is read by one task. The largest is as
   * small as it can be, so that no core waits for another that has the last group.
   */
  public static List<List<Split>> of(List<InputFile> files, long target) {
    List<Split> splits = files.stream().flatMap(file -> cut(file, target).stream()).toList();
    long all = splits.stream().mapToLong(SplitPlan::cost).sum();
    long most = pieces(all, target);
    long least = Math.max(1, all / most);
    long enough = Math.max(1, all);
    while (least < enough) {
      long between = least + (enough - least) / 2;
      if (groups(splits, between).size() <= most) {
        enough = between;
      } else {
        least = between + 1;
      }
    }
    return groups(splits, enough);
  }

  /** How many pieces some bytes are: rather one a little larger than one more that is tiny. */
  private static long pieces(long bytes, long target) {
    return Math.max(1, (bytes + target - 1 - target / 10) / target);
  }

  /** Groups that are full with so many bytes; none is empty. */
  private static List<List<Split>> groups(List<Split> splits, long full) {
    List<List<Split>> groups = new ArrayList<>();
    List<Split> group = new ArrayList<>();
    long filled = 0;
    for (Split split : splits) {
      if (!group.isEmpty() && filled + cost(split) > full) {
        groups.add(List.copyOf(group));
        group.clear();
        filled = 0;
      }
      group.add(split);
      filled += cost(split);
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
    long pieces = splittable ? pieces(file.bytes(), target) : 1;
    if (pieces == 1) {
      return List.of(Split.whole(file));
    }
    List<Split> splits = new ArrayList<>();
    for (long i = 0; i < pieces; i++) {
      long start = file.bytes() * i / pieces;
      long end = i == pieces - 1 ? Long.MAX_VALUE : file.bytes() * (i + 1) / pieces;
      splits.add(new Split(file, start, end, 0));
    }
    return splits;
  }
}
