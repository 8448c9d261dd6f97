package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          took 12 ms                               | took 0 ms
          took 3.5s                                | took 0 ms
          used 1.8 GB of 64MB                      | used 0 kb of 0 kb
          0, 0, 0                                  | 0
          from 10.0.0.7 port 22                    | from host port 0
          from fe80::1%eth0 and [::1]:8080         | from host and host
          block blk_-1608999687919862906 moved     | block blk_0 moved
          request 6f1c3b52-9d1e-4a3b-8c7d-0123456789ab | request id
          see https://example.com/a?b=c, please    | see link, please
          open /var/log/syslog.1: denied           | open path: denied
          mail to ana@example.com bounced          | mail to mail bounced
          at 2024-05-07T10:54:49.531Z and 10:54:49 | at time and time
          exited with status 137                   | exited with status 137
          Failed password for invalid user bob from 10.0.0.7 port 22 | Failed password for invalid user user from host port 0
          """)
  void masks(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }
}
