package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          block blk_-4471118203994471118 moved     | block blk_0 moved
          request 6f1c3b52-9d1e-4a3b-8c7d-0123456789ab | request id
          see https://example.com/a?b=c, please    | see link, please
          open /var/log/syslog.1: denied           | open path: denied
          mail to ana@example.com bounced          | mail to mail bounced
          at 2024-05-07T10:54:49.531Z and 10:54:49 | at time and time
          exited with status 137                   | exited with status 137
          2 entries, 7 classes loaded, 5 matches   | 0 entry, 0 class loaded, 0 match
          1 status, 12 accesses, 3 addresses       | 0 status, 0 access, 0 address
          removed parts a-1,b-20,a-3 and c-4       | removed parts a-0 and c-0
          try 1, node-2, retry                     | try 0, node-0, retry
          订单12345支付失败                         | 订单0支付失败
          订单12345支付成功                         | 订单0支付成功
          Deny tcp src outside:198.51.100.9/53104 dst inside:10.0.0.8/22 | Deny tcp src name:host dst name:host
          Built outbound for in-1:198.51.100.9/53104 (198.51.100.9/53104) | Built outbound for name:host (host)
          read arn:aws:s3:::payroll denied         | read arn:aws:s3:::payroll denied
          connected to redis::6379                 | connected to redis::0
          EXT4-fs (sda1): mounted                  | EXT4-fs (device): mounted
          device sdb, interface eth0, eth1 is down | device name, interface name, device is down
          enp3s0f1: link on Gi1/0/24 and sdb       | device: link on name and device
          veth3fa94c1d left br-a81e2f0c9d13        | device left device
          took 1.5e-3s of 1.5E+3 ms                | took 0 ms of 0 ms
          read 1,234,567 bytes and 999 bytes       | read 0 kb and 0 kb
          RIP: 0010:ext4_write+0x93f86e8e/0x6947   | RIP: 0:name+0
          opened '/a/b c.txt' and C:\\My Files\\a.x | opened path and path
          moved from larch:50010 to fir-3:50010    | moved from host to host
          hosts [larch, fir-3, a.example.com]      | hosts [host]
          login of [user: hana] on web17           | login of [user: user] on host
          alarm of com.example.till on cpu3        | alarm of name on name
          exit code 0 then exit code 3221225477    | exit code 0 then exit code id
          from unknown[::1] and unknown[10.0.0.7]  | from host[host] and host[host]
          /2001:db8::1:9 is as /10.0.0.7:9         | host is as host
          "GET /x:y+(a;b)!? HTTP/1.1" 404 312      | GET path HTTP/0 404 0
          GET /a?u=http://b/c HTTP/1.1" 404 312    | GET path HTTP/0 404 0
          HEAD //a?%22x$y, HTTP/1.0" 200 - "-"     | HEAD path HTTP/0 200 0 name
          partition=orders-eu-3, group: etl        | partition=name, group: etl
          log kale-10, node-8, from orders-eu-2025.03.1 | log name, node-0, from name
          topics [a.b, carts], volumes=[etc var-x], topics [] | topics [name], volumes=[name], topics []
          helo=<pine> from web[10.0.0.7]: no, job [failed] | helo=<host> from host[host]: no, job [failed]
          SELECT a FROM crm.pay WHERE x; INSERT INTO pay | SELECT a FROM name WHERE x; INSERT INTO name
          collect at Job.scala:12 of app.py        | collect at path of app.py
          host - ana [04/Oct/2023:09:15:22 +0200]  | host - user [time]
          pam(ana,10.0.0.7): no user for ana from 10.0.0.7 | pam(user,host): no user for user from host
          bad password, username: ana IP: 10.0.0.7 | bad password, username: user IP: host
          USER ana: Login failed, id u'ana', b'x'  | USER user: Login failed, id uname, bname
          dn=uid=ana,ou=people,dc=example bound    | dn=uid=name bound
          CN=Ana Li, OU=Tills,O=Shop); CN=till     | CN=name); CN=name
          unpack libx6:amd64 2.36-9+deb12u1        | unpack name 0
          read .ssh/config of 1:1.0~rc1-2          | read path of 0
          refused, request: "GET /a HTTP/1.1"      | refused, request: link
          topic orders_eu, pod web-front started   | topic name, pod name started
          index read-only, table public.users gone | index read-only, table name gone
          PUT /a/b.txt 567 B in 3 ms               | PUT path 0 kb in 0 ms
          csum errors 0 then csum errors 7         | csum errors no then csum errors 0
          Ready: 0/3 then Ready: 1/3               | Ready: no/0 then Ready: 0
          IPv6 with sha256 is kept in s3           | IPv6 with sha256 is kept in s3
          SQLSTATE[42S02]: no such table           | SQLSTATE[42S02]: no such table
          SQLSTATE[HY000] failed 42 times          | SQLSTATE[HY000] failed 0 time
          npm install tiny-glob@0.2.9 by ci@10.0.0.7 | npm install name@0 by mail
          pam_unix(login:auth): check pass         | pam_unix(login:auth): check pass
          waited 3 hour(s), 2 file(s) held         | waited 0 ms, 0 file held
          C:\\Program Files (x86)\\Acme\\a.exe started | path started
          scrub finished with 0 errors             | scrub finished with no errors
          scrub finished with 7 errors             | scrub finished with 0 error
          Tests run: 9, Failures: 0, Errors: 2     | Tests run: 0, Failures: no, Errors: 0
          0 live replicas, 0 nodes available       | no live replicas, no nodes available
          0 entries read, 10 errors, 0.0 failed    | 0 entry read, 0 error, 0 failed
          Failed password for invalid user bob from 10.0.0.7 port 22 | Failed password for invalid user user from host port 0
          """)
  void masks(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/1/", "a.c:1", "1+", "u'", "10 ", "[a-b-"})
  void takesNoLongerThanALineIsLong(String piece) {
    String line = piece.repeat(Masker.MAX_MESSAGE / piece.length());
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          for (int i = 0; i < 100; i++) {
            Masker.mask(line);
          }
        });
  }

  @Test
  void endOfALongTokenSaysNothing() {
    String token = "a/b.".repeat(1000);
    assertThat(Masker.mask("sent " + token + "c now"))
        .isEqualTo(Masker.mask("sent " + token + "d/e now"))
        .endsWith(" now");
  }

  /** Lines of one kind, in the manner of many systems, differ in nothing but their values. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        BLOCK* NameSystem.addStoredBlock: map updated: 10.2.9.17:50010 is added to blk_-44711182 size 811
        BLOCK* NameSystem.addStoredBlock: map updated: 10.9.4.210:50010 is added to blk_8 size 4194304
        """,
        """
        Address change detected. Old: gpu-41/10.1.2.17:9000 New: gpu-41:9000
        Address change detected. Old: mini-fox5/10.1.9.1:9000 New: mini-fox5:9000
        """,
        """
        Got KeeperException for sessionid:0x16f1c2a3 zxid:0x2b txntype:-1 Error Path:/home/a/.zk Error:NoNode
        Got KeeperException for sessionid:0x24f0 zxid:0x2a txntype:7 Error Path:/b Error:NoNode
        """,
        """
        Link error on tree Wire-0T00:00:0
        Link error on tree Wire-1N02:5:12
        """,
        """
        Deleted 1 block of Set(part-1)
        Deleted 12 blocks of Set(part-1, part-2, rest-3)
        Deleted 2 block(s) of Set(part-7)
        """,
        """
        Targeting nodes:rack-1 child of 5
        Targeting nodes:rack-1 rack-[4-9] rack-22 child of 5
        """,
        """
        Fan speeds ( 3811 3790 3402 4108 )
        Fan speeds ( 3811 **** 3402 )
        """,
        """
        Lamp status ( on on )
        Lamp status ( on off )
        """,
        """
        Targeting nodes:node-[40-63] child of command 2117
        Targeting nodes:node-8 child of command 3
        """,
        """
        Slot[5:12] has been removed
        Slot[5-12] has been removed
        """,
        """
        lease seen on network 0.0.0.0 via interface alt0
        lease seen on network 5.5.224.0 via interface ee1
        """,
        """
        no answer from any [Storm_A5] source
        no answer from any [Storm_D12] source
        """,
        """
        jA1BXXMn012345: from=root, size=12, msgid=<2005.jA101abc@admin1>, relay=#8#@localhost
        jB2CYYMn098765: from=<ana@dn596>, size=3, msgid=<9.x@dn12>, relay=root@localhost
        """,
        """
        called (stack @0x7fed806eb5d @0x7fef9fb9b6d @0xff83db2f)
        called (stack @0x7fed806eb5d @0xff83e97c)
        """,
        """
        cached package: Package_for_KB31~31bf3856ad364e35~amd64~~6.1.1.4, State: 112
        cached package: Windows-IE-Shooters-Package~31bf3856ad364e35~amd64~~11.2.9600.1, State: 0
        """,
        """
        Session: 30546174_2145 initialized by client UpdateAgent.
        Session: 30546354_3371 initialized by client SPP.
        """,
        """
        Out of Memory: Killed process 4567 (httpd).
        Out of Memory: Killed process 12 (java).
        """,
        """
        chrome.exe *64 - www.example.com:443 error : refused
        QQ.exe - 10.0.0.8:443 error : refused
        """,
        """
        Skipping Window{78af589 Record{3b04890 u0 com.example.video/com.example.player.Main t761}}
        Skipping Window{8af58 Record{1 u0 com.android.mms/.ui.List t12}}
        """,
        """
        setVisibility vis=40000500 mask=ffffffff diff=4
        setVisibility vis=0 mask=1 diff=40000000
        """,
        """
        onReceive action: android.intent.action.SCREEN_ON
        onReceive action: android.intent.action.TIME_TICK
        """,
        """
        PM response took 1999 ms (54, powerd)
        PM response took 20 ms (5, audiod)
        """,
        """
        Link Down on awdl0. Reason 1 (Unspecified)
        Link Down on en12. Reason 8 (Unspecified)
        """,
        """
        moved from web01 to db-17
        moved from c2-0c1s1n1 to nid00012
        """,
        """
        PCI interrupt 0000:00:1d.0[A] -> GSI 16
        PCI interrupt 0000:02:02.1[B] -> GSI 101
        """,
        """
        WcpInitialize (wcp.dll version 0.0.0.6) called
        WcpInitialize (wcp.dll version 6.1.7601.23505) called
        """
      })
  void givesOneTextToLinesOfOneKind(String lines) {
    assertThat(Arrays.stream(lines.split("\n")).map(Masker::mask).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          upgraded from v1.2 to v1.3     | upgraded from v0 to v0
          thread [main] on port 80       | thread [main] on port 0
          see [ORA-00942] for more       | see [ORA-00942] for more
          valid from 2026-01-02          | valid from time
          server=up then server=web1     | server=up then server=host
          cmd=open cmd=/bin/ls           | cmd=open cmd=path
          changed to 'disconnected'      | changed to disconnected
          exit code -1                   | exit code -1
          GET /a returned 404            | GET path returned 404
          Loading Http2Connection        | Loading Http0Connection
          user TCP_MISS/503 in 3         | user TCP_MISS/503 in 0
          app-20240101120000-0001/3 ends | app-0/0 end
          device 046d is here            | device 0 is here
          from AA-1B-CC-DD-EE-FF port    | from id port
          at 12.5 MB/s or 300 KB/s       | at 0 kb or 0 kb
          moved by +0.35 and -0.35       | moved by 0 and 0
          session <8.1> below <7 s       | session <0> below 0 ms
          page 7 does not match          | page 0 does not match
          certificate expires May 7      | certificate expires time
          valid until 7 May 2024 10:00   | valid until time
          you may 7 times retry          | you may 0 time retry
          health: disk(ok), memory(failed)   | health: disk(ok), memory(failed)
          health: disk(ok), memory(ok)       | health: disk(ok)
          job ended with status 'FAILED'     | job ended with status FAILED
          loaded the file 'orders'           | loaded the file name
          for user 'bob'. Reason: no key     | for user name. Reason: no key
          authentication for 'bob' failure   | authentication for name failure
          failed for user [bob-1] twice      | failed for user [user] twice
          * from users where x               | * from users where x
          the flag is set to "true"          | the flag is set to true
          Policy "deny" applied              | Policy deny applied
          """)
  void leavesAlone(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders-19:9092 ", "web-1, ", "a1b2c3d4-0000-4000-8000-1234567890ab ", "10.0.0.7:8080 ",
        "[worker-3] ", "\"quoted text\" ", "https://acme.example/a?b=c ", "libc6:amd64 (2.36-9) ",
        "key='value' ", "/var/log/a.log:12 ", "user@acme.example ", "Set(orders-0, orders-1) "
      })
  void messageMayEndAnywhereForIt(String token) {
    for (int cut = 0; cut <= token.length(); cut++) {
      int before = Masker.MAX_MESSAGE - 200 + cut - token.length();
      String list = "web-1 ".repeat(before / 6) + " ".repeat(before % 6);
      String message = list + token.repeat(200);
      assertThat(Masker.mask(message)).isNotEmpty();
    }
  }
}
