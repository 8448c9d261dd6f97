package hybridlog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train} as it is typed, on labels of one's own. */
class TrainIT {
  @TempDir private Path folder;

  private Path labelled() throws Exception {
    List<String> rows = new ArrayList<>(List.of("log_message,target_label"));
    for (String thing :
        List.of("gate", "valve", "pump", "crane", "belt", "oven", "press", "lathe", "drill")) {
      rows.add(thing + " was oiled by the night shift,Maintenance");
      rows.add("parts of the " + thing + " were shipped to a customer,Shipping");
    }
    rows.add("the canteen is closed today,Canteen");
    return Files.write(folder.resolve("labelled.csv"), rows);
  }

  @Test
  void trainsAndExploresWithTheSameTexts() throws Exception {
    Path logs = Files.createDirectory(folder.resolve("night logs"));
    List<String> lines =
        List.of(
            "boiler was oiled by the night shift",
            "the boiler was oiled by the night shift",
            "boiler was oiled again by the night shift",
            "boiler was oiled by the night shift today");
    Files.write(logs.resolve("shift.log"), lines);
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int exit =
        Main.run(
            new String[] {
              "train",
              labelled().toString(),
              "--model",
              folder.resolve("model").toString(),
              "--out",
              folder.resolve("training").toString(),
              "--explore",
              logs.toString()
            },
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Left out: label 'Canteen' has 1 different text, 5 are needed");
    assertThat(folder.resolve("model/manifest.json")).exists();
    assertThat(folder.resolve("training/training.html")).exists();
    assertThat(folder.resolve("training/explored/_SUCCESS")).exists();
    assertThat(Files.readString(folder.resolve("training/explored/explore.html")))
        .contains("train " + folder.resolve("labelled.csv") + " --model ", " --explore '" + logs);
    assertThat(Files.readString(folder.resolve("training/explored/clusters.csv")))
        .contains("Maintenance");
  }
}
