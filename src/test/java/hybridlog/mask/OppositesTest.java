package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositesTest {
  /** Lines that say the opposite of each other never have one text: it has one label. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          backup of db1 succeeded | backup of db1 failed
          login succeeded for bob | login failed for bob
          link eth0 is up | link eth0 is down
          interface Vlan12, changed state to up | interface Vlan12, changed state to down
          feature x enabled | feature x disabled
          selinux=enabled | selinux=disabled
          GET /a HTTP/1.1 200 12 | GET /a HTTP/1.1 500 12
          "GET /a HTTP/1.1" 200 12 | "GET /a HTTP/1.1" 404 12
          exited with code 0 | exited with code 1
          exit code: 0 | exit code: 137
          exit status 0 | exit status 2
          rc=0 | rc=5
          returned 0 errors | returned 3 errors
          0 errors found | 1 error found
          errors: 0 | errors: 4
          csum errors 0 | csum errors 3
          csum errors: 0, verify errors: 0 | csum errors: 3, verify errors: 0
          errors 0 warnings 0 | errors 2 warnings 0
          CRC errors 0 | CRC errors 17
          I/O errors=0 | I/O errors=7
          failed=0 ok=4 | failed=2 ok=4
          unreachable=0 failed=0 | unreachable=3 failed=0
          failures 0 | failures 9
          Failures: 0 | Failures: 2
          lost: 0 | lost: 5
          0% packet loss | 100% packet loss
          0% packet loss | 25% packet loss
          packet loss 0% | packet loss 60%
          client connected | client disconnected
          partition=offline | partition=online
          shard=assigned | shard=unassigned
          task=done | task=stuck
          deployment=paused | deployment=progressing
          topics [created] | topics [deleted]
          pods [running] | pods [pending]
          jobs [failed, a] | jobs [done, a]
          index read-only | index read-write
          job re-queued | job un-queued
          session opened for user root | session closed for user root
          service started | service stopped
          job completed | job aborted
          state=RUNNING | state=FAILED
          status: healthy | status: unhealthy
          status="ok" | status="error"
          status='UP' | status='DOWN'
          health check passed | health check failed
          node web01 is online | node web01 is offline
          power on | power off
          lamp switched on | lamp switched off
          fan is on | fan is off
          led on | led off
          Lamp status ( on ) | Lamp status ( fail )
          valve open | valve closed
          door opened | door closed
          access granted to bob | access denied to bob
          request accepted | request rejected
          policy "allow" applied | policy "deny" applied
          ACCEPT IN=eth0 | DROP IN=eth0
          connection allowed | connection blocked
          certificate valid | certificate expired
          certificate is valid | certificate is not valid
          signature ok | signature bad
          signature verified: true | signature verified: false
          success=true | success=false
          "success":true | "success":false
          {"ok":true} | {"ok":false}
          healthy=1 | healthy=0
          up=1 | up=0
          enabled=1 | enabled=0
          alive: 1 | alive: 0
          ready=true | ready=false
          Ready: 1/1 | Ready: 0/1
          ready 3/3 | ready 0/3
          replicas 3/3 available | replicas 0/3 available
          3 of 3 nodes up | 0 of 3 nodes up
          0 nodes available | 3 nodes available
          no nodes available | 3 nodes available
          disk healthy | disk failing
          SMART status PASSED | SMART status FAILED
          raid [UU] | raid [U_]
          array is clean | array is degraded
          replication running: Yes | replication running: No
          Slave_IO_Running: Yes | Slave_IO_Running: No
          lag cleared | lag detected
          alarm raised | alarm cleared
          alert FIRING | alert RESOLVED
          battery charging | battery discharging
          AC adapter plugged | AC adapter unplugged
          USB device attached | USB device detached
          volume mounted | volume unmounted
          mounted rw | mounted ro
          remounted read-write | remounted read-only
          file created | file deleted
          user added | user removed
          user bob locked | user bob unlocked
          key imported | key revoked
          lock acquired | lock released
          task scheduled | task cancelled
          task done | task skipped
          deploy promoted | deploy rolled back
          upgrade finished | upgrade interrupted
          pod ready | pod not ready
          pod is running | pod is pending
          probe succeeded | probe timed out
          [  OK  ] Started web | [FAILED] Failed to start web
          [ OK ] x | [ FAIL ] x
          x ... ok | x ... FAILED
          test_a PASSED | test_a FAILED
          1 passed, 0 failed | 1 passed, 3 failed
          Tests run: 5, Failures: 0, Errors: 0 | Tests run: 5, Failures: 1, Errors: 0
          BUILD SUCCESS | BUILD FAILURE
          build #12 (SUCCESS) | build #12 (FAILURE)
          result=0x0 | result=0x80070005
          HRESULT = 0x00000000 | HRESULT = 0x800f0816
          [HRESULT = 0x00000000 - S_OK] | [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
          ret = 0 | ret = -1
          ret=0 | ret=-22
          returned 0 | returned -1
          errno=0 | errno=110
          error 0 | error 5
          error code 0 | error code 1603
          status 0 | status 1
          status=0 | status=2
          status=0/SUCCESS | status=1/FAILURE
          code=exited, status=0/SUCCESS | code=exited, status=1/FAILURE
          code=exited, status=1 | code=killed, status=9
          signal 0 | signal 11
          grpc_code=OK | grpc_code=Unavailable
          HTTP 200 | HTTP 503
          HTTP status 200 | HTTP status 500
          responded 200 | responded 502
          POST /a returned 201 | POST /a returned 500
          response code: 200 | response code: 404
          upstream status 200 | upstream status 502
          status_code=200 path=/a | status_code=500 path=/a
          statusCode: 200 | statusCode: 500
          "status":200 | "status":500
          code=200 | code=500
          SMTP 250 ok | SMTP 550 rejected
          dsn=2.0.0, stat=Sent | dsn=5.1.1, stat=User unknown
          status=sent (250 2.0.0 Ok) | status=bounced (550 5.1.1 unknown)
          ORA-00000: normal | ORA-00942: table does not exist
          SQLSTATE[00000]: ok | SQLSTATE[42S02]: no such table
          temperature normal | temperature high
          threshold exceeded | threshold not exceeded
          below the limit | above the limit
          increased to 5 | decreased to 5
          scaled up to 5 | scaled down to 5
          load low | load high
          virus found | virus not found
          0 viruses found | 2 viruses found
          0 threats | 4 threats
          infected files: 0 | infected files: 3
          Infected files: 0 | Infected files: 1
          dropped 0 packets | dropped 12 packets
          dropped packets: 0 | dropped packets: 12
          0 packets dropped | 3 packets dropped
          bad blocks: 0 | bad blocks: 8
          Reallocated sectors 0 | Reallocated sectors 8
          0 rows rejected | 4 rows rejected
          missing blocks: 0 | missing blocks: 7
          under-replicated blocks: 0 | under-replicated blocks: 7
          corrupt blocks 0 | corrupt blocks 2
          scrub repaired 0B in 1h with 0 errors | scrub repaired 4K in 1h with 3 errors
          deny(1) file-read | allow(1) file-read
          state: UP -> DOWN | state: DOWN -> UP
          from LOADING to FULL | from FULL to DOWN
          changed from green to red | changed from red to green
          'connected' | 'disconnected'
          server=up | server=down
          server web1 (up) | server web1 (down)
          process 12 (running) | process 12 (stopped)
          client (54, on) | client (54, off)
          by client ok | by client failed
          user enabled by bob | user disabled by bob
          login ok [user: bob] | login failed [user: bob]
          vote yes | vote no
          com.acme.shop.started | com.acme.shop.stopped
          event org.acme.disk.ok | event org.acme.disk.failed
          3 warnings remain | 0 warnings remain
          0 of 5 checks failed | 2 of 5 checks failed
          failed 0 of 5 | failed 2 of 5
          cpu0: online | cpu0: offline
          eth0: carrier acquired | eth0: carrier lost
          md0: active | md0: inactive
          interface eth0 (up) | interface eth0 (down)
          port eth0/up | port eth0/down
          dev=up | dev=down
          profile=enforce | profile=complain
          mode=enforcing | mode=permissive
          database=up | database=down
          channel=open | channel=closed
          """)
  void haveTwoTexts(String one, String other) {
    assertThat(Masker.mask(one)).isNotEqualTo(Masker.mask(other));
  }
}
