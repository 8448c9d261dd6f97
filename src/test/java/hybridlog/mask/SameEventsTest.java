package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameEventsTest {
  /** Values of one kind are written in several ways and have one text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          started com.example.till and org.example.till.Drawer | started name and name
          freezing app.example.shop.till           | freezing name
          shows com.example.till/till.ui.Main      | shows name
          starts com.example.till/1000 of com.example.till/u0a4 | starts name of name
          closed org.example.till.Drawer@1f2e3d    | closed name@0
          snapshot 5d1c3b52-9d1e-4a3b-8c7d-0123456789ab: kept | snapshot name: kept
          snapshot ad1c3b52-9d1e-4a3b-8c7d-0123456789ab: kept | snapshot name: kept
          Volume v-7 (5d1c3b52-9d1e-4a3b-8c7d-0123456789ab) kept | Volume v-0 (id) kept
          joined: till3 10.0.0.7                   | joined: name host
          joined: server-7 10.0.0.7                | joined: name host
          joined: till-3 10.0.0.7                  | joined: name host
          joined: till_3.eu1 10.0.0.7              | joined: name host
          marks till-3 and till-3.till-of-shop     | marks name and name
          logs of till3,9000,1700000000000 split   | logs of host split
          logs of a.example.com,9000,1700000000000 split | logs of host split
          to localhost:80 and localhost            | to host and host
          on host 9a7e9cf7:9000 of 4               | on host host of 0
          pump pump3: found, pump pump-4 found     | pump 0: found, pump 0 found
          idVendor=04f2, idProduct=b249, rev=1307  | idVendor=0, idProduct=0, rev=0
          sense: 00 3a 00 00, sense: 00 00 00 00   | sense: 0, sense: 0
          part 7.1f, part 7.e and part 7.10 ok     | part 0, part 0 and part 0 ok
          with Lib 3.0.2k or Lib 3.0.2rc1 or Lib 3.0.2 | with Lib 0 or Lib 0 or Lib 0
          1AB2C3D4E5 sent, 1AB2C3D4E5F went, 1AB2C3D4E5F6 came | id sent, id went, id came
          made [.tills_1], [tills-*], [.tills-7-x-*] of it | made [name] of it
          made policy [tills], policy [till-eu-policy] | made policy [name]
          ib0 and wlo1 and eth0 came               | device and device and device came
          limit 7%/20% of 0%/0%                    | limit 0%/0% of 0%/0%
          no reply from 10.0.0.7:6817/1038572 for 9 s | no reply from host for 0 ms
          found C:/web/shop/a.b and d:/x           | found path and path
          not found: / then not found: /a          | not found: path then not found: path
          hosts are ['10.0.0.7'] and "web.example.com" | hosts are [host] and host
          ended by till[12] or by shop[7]          | ended by name[0] or by name[0]
          file="a b", path=/a/b, dir=shop.db, path='/c' | file=path, path=path, dir=path, path=path
          task till:12 blocked, process ip:7 left    | task name:0 blocked, process name:0 left
          node shop@web-3 came, node 'shop@web' came | node name came, node name came
          runner=1f2e3d4c,                         | runner=0
          """)
  void haveOneText(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }

  /** What looks alike and says what happened, how much or of what kind stays. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          threw org.example.till.DrawerException   | threw org.example.till.DrawerException
          got org.example.Error.NoReply of org.example.till.Drawer.open | got org.example.Error.NoReply of org.example.till.Drawer.open
          event user.session.start of app.login.failed | event user.session.start of app.login.failed
          saw com.example.order.failed             | saw com.example.order.failed
          threw com.example.Till$Jam               | threw com.example.Till$Jam
          code=0a1f, state=dead:1 and state=added  | code=0a0f, state=dead:0 and state=added
          heat 35.5C of 40C                        | heat 0C of 0C
          tcp4 10.0.0.7 and ipv6 10.0.0.7          | tcp0 host and ipv6 host
          retries,1234,1700000000000               | retries,0
          in [read-only-mode] or [till-is-down] or [till-eu-failed] | in [read-only-mode] or [till-is-down] or [till-eu-failed]
          in [till_find_drawer] of [TILLS-EU-1X]   | in [till_find_drawer] of [TILLS-EU-0X]
          'ana'@'10.0.0.7' denied                  | ana@name denied
          1.two.3rc lost                           | 0.two.0rc lost
          shows com.example/till.ui.Main to ana@example.com | shows com.example/till.ui.Main to mail
          unit web-1.timer                         | unit web-0.timer
          """)
  void isKeptWhatSaysMore(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }
}
