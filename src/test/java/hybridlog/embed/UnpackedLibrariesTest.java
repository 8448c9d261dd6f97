package hybridlog.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnpackedLibrariesTest {
  @Test
  void findsTheirDirectoriesAndNoOthers() {
    List<String> maps =
        List.of(
            "7f1c0-7f1c8 r-xp 00000000 fe:00 131 /tmp/my dir/onnxruntime-java42/libonnxruntime.so",
            "7f1c8-7f1d0 r--p 00008000 fe:00 131 /tmp/my dir/onnxruntime-java42/libonnxruntime.so",
            "7f1d0-7f1d8 r-xp 00000000 fe:00 132 /tmp/my dir/onnxruntime-java42/libjni.so",
            "7f1e0-7f1e8 r-xp 00000000 fe:00 133 /srv/onnxruntime-java-app/lib/libother.so",
            "7f1f0-7f1f8 r-xp 00000000 fe:00 134 /usr/lib/libc.so.6",
            "7f200-7f208 rw-p 00000000 00:00 0 [heap]");
    assertThat(UnpackedLibraries.directories(maps))
        .containsExactly(Path.of("/tmp/my dir/onnxruntime-java42"));
  }
}
