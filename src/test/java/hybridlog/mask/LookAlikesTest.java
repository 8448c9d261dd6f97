package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that only what is around them tells from other ones, or from words. */
class LookAlikesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          src inside:10.0.0.7/80 dst dmz:10.0.0.8  | src name:host dst name:host
          src addr:10.0.0.7 dst deny:10.0.0.8      | src addr:host dst deny:host
          reject inside:10.0.0.7, from udp:10.0.0.7 | reject inside:host, from udp:host
          UUID of player Ann is 3                  | UUID of player user is 0
          player Ann7 joined, player count is 3    | player user joined, player count is 0
          Ann joined the game                      | user joined the game
          ann_7 left the room                      | user left the room
          web joined the cluster                   | web joined the cluster
          user joined the game                     | user joined the game
          PAM failure for ana from example.com     | PAM failure for user from host
          Ann[/10.0.0.7:9068] logged in            | host[host] logged in
          mail 1ahrVl-0006mY-79 of 2024AB-000001-12 | mail id of 0AB-0
          pod=web-7_shop(6f1c3b52-9d1e-4a3b-8c7d-0123456789ab) | pod=name(id)
          cmd=open(file)                           | cmd=open(file)
          using /usr/bin/java (java)               | using path (name)
          /var/lib/a (deleted) or /b/a (b)         | path (deleted) or path (b)
          from (pine) [10.0.0.7], (failed) [10.0.0.7] | from (host) [host], (failed) [host]
          type=io.containerd.event.v1              | type=name
          io.read.bytes of io.StatusRuntime.Ex.V   | io.read.bytes of io.StatusRuntime.Ex.V
          {"memory":5668116096}, memory=611Mi      | {memory:0 kb}, memory=0 kb
          memory: 5, items=5                       | memory: 0, items=0
          a.json is read, b.md and c.xml           | path is read, path and path
          Exiting with: -1                         | Exiting with: -1
          exited with 137; exited with 3 errors    | exited with 137; exited with 0 error
          {"leader":-1} leader=2 and temp=-1       | {leader:no} leader=0 and temp=0
          HELP 400 47                              | HELP 400 0
          FAN 100 200                              | FAN 0
          read 512 1024                            | read 0
          [04/Oct/2023:09:15:22 +0200] "HELP" 400 47 | [time] name 400 0
          job "HELP" 400 47                        | job name 0
          """)
  void areToldApart(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          Exiting with: 0                          | Exiting with: -1
          Exited with 0                            | Exited with 1
          {"leader":3}                             | {"leader":-1}
          Leader: 3                                | Leader: -1
          - [04/Oct/2023:09:15:22 +0200] "HELP" 200 47 | - [04/Oct/2023:09:15:22 +0200] "HELP" 400 47
          - [04/Oct/2023:09:15:22 +0200] "\\x03\\x00" 200 157 "-" "-" | - [04/Oct/2023:09:15:22 +0200] "\\x03\\x00" 400 157 "-" "-"
          HELP 200 47                              | HELP 400 47
          \\x03\\x00 200 -                         | \\x03\\x00 400 -
          src allow:10.0.0.7/8                     | src deny:10.0.0.7/8
          Ann joined the game                      | Ann left the game
          from (ok) [10.0.0.7]                     | from (failed) [10.0.0.7]
          """)
  void oppositesHaveTwoTexts(String one, String other) {
    assertThat(Masker.mask(one)).isNotEqualTo(Masker.mask(other));
  }
}
