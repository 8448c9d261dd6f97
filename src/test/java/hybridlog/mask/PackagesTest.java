package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          Unpacking libfoo (1.2-3) ...                   | Unpacking name (0) ...
          Unpacking libstdc++6:amd64 (12.2.0-14) ...     | Unpacking name (0) ...
          Unpacking g++ (4:12.2.0-3) over (4:12.1-1) ... | Unpacking name (0) over (0) ...
          Setting up curl (7.88.1-10+deb12u5) ...        | Setting up name (0) ...
          Setting up less (590-2) ...                    | Setting up name (0) ...
          Setting up snappy (1.1.8.3) ...                | Setting up name (0) ...
          triggers for ca-certs (20230311+deb12u1) ...   | triggers for name (0) ...
          unselected package font-theme.                 | unselected package name.
          unselected package libstdc++6:amd64.           | unselected package name.
          unselected package g++.                        | unselected package name.
          installed a:amd64 1:10.11.19-0+deb12u1         | installed name 0
          installed a:amd64 2.0-42-g83b3644-2            | installed name 0
          installed a:all 8.1.2-0.20220412cvs-1          | installed name 0
          installed a:i386 2.4.0-f2                      | installed name 0
          install snappy:amd64 <none> 1.1.8.3-1          | install name <none> 0
          upgrade a:amd64 1:2.3.4-1ubuntu2 1:2.3.5-1     | upgrade name 0
          of 1.2.3-4+deb12u1~bpo and 1:1.0~1             | of 0 and 0
          using node@v20.20.2 and npm@9.2.0              | using name@0 and name@0
          """)
  void areMasked(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          took (3.5) of pages (1-5)              | took (0) of pages (0)
          host web (10.0.0.7) and node-1 (10.0.0.8) | host web (host) and node-0 (host)
          since (2024-05-07) elapsed (10:54:49.5) | since (time) elapsed (0 ms)
          kernel (5.4.0-1) booted                | kernel (0) booted
          at 10:54:49+02:00 and 10:54            | at time and time
          mail of ana@v1host.com and ci@10.0.0.7 | mail of mail and mail
          package manager (1.2-3) started        | package manager (0) started
          package is broken                      | package is broken
          step 3 of package installed            | step 0 of package installed
          Request@26408511 of a@b.de             | Request@0 of mail
          """)
  void leaveLookAlikesAlone(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }
}
