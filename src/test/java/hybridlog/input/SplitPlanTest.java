package hybridlog.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitPlanTest {
  private static InputFile file(int number, long bytes, Codec codec) {
    String name = "file" + number;
    return new InputFile(name, name, bytes, 0, codec, "UTF-8", "", Decision.READ, "");
  }

  private static long bytes(List<Split> group) {
    return group.stream()
        .mapToLong(split -> Math.min(split.end(), split.file().bytes()) - split.start())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyByteIsInOneSplitInOrder(long seed) {
    Random random = new Random(seed);
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Codec codec = random.nextInt(4) == 0 ? Codec.GZIP : Codec.NONE;
      files.add(file(i, 1 + random.nextInt(1 << (5 + random.nextInt(20))), codec));
    }
    long target = 1L << (12 + random.nextInt(12));

    List<Split> splits = SplitPlan.of(files, target).stream().flatMap(List::stream).toList();

    int at = 0;
    for (InputFile file : files) {
      assertThat(splits.get(at).start()).isZero();
      while (splits.get(at).end() != Long.MAX_VALUE) {
        assertThat(splits.get(at + 1).file()).isEqualTo(file);
        assertThat(splits.get(at + 1).start()).isEqualTo(splits.get(at).end());
        at++;
      }
      assertThat(splits.get(at).file()).isEqualTo(file);
      at++;
    }
    assertThat(at).isEqualTo(splits.size());
  }

  @Test
  void groupsAreOfOneSize() {
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      files.add(file(i, 3_000_000 + 400_000L * (i % 12), Codec.NONE));
    }
    List<List<Split>> groups = SplitPlan.of(files, SplitPlan.target(files));

    long all = files.stream().mapToLong(InputFile::bytes).sum();
    assertThat(groups).hasSize(8);
    assertThat(groups)
        .allSatisfy(
            group -> assertThat((double) bytes(group)).isBetween(0.8 * all / 8, 1.2 * all / 8));
  }

  @Test
  void aLargeFileIsCutAndSmallOnesArePackedTogether() {
    assertThat(SplitPlan.of(List.of(file(0, 100 << 20, Codec.NONE)), 32 << 20)).hasSize(4);
    assertThat(SplitPlan.of(List.of(file(0, 100 << 20, Codec.GZIP)), 32 << 20)).hasSize(1);
    assertThat(SplitPlan.of(List.of(file(0, 0, Codec.NONE)), 32 << 20)).hasSize(1);
    assertThat(SplitPlan.of(List.of(), 32 << 20)).isEmpty();
  }
}
