package hybridlog.event;

import static hybridlog.event.JoinedLinesTest.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines belong to the event before them, by the way that many runtimes print a failure. */
class JoinedTracesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        2023-10-04 09:15:22.123 ERROR 12 --- [           main] o.s.boot.SpringApplication : failed

        org.springframework.beans.factory.BeanCreationException: no bean
        \tat o.s.A.b(A.java:1)
        """,
        """
        web-1  | 2023-10-04 09:15:22.123 ERROR 1 --- [main] a.b.C : failed
        web-1  | java.lang.IllegalStateException: x
        web-1  | \tat a.b.C.d(C.java:1)
        """,
        """
        2023-10-04T09:15:22.123456789Z 2023-10-04 09:15:22.123 ERROR 1 --- [main] a.b.C : failed
        2023-10-04T09:15:22.123456790Z java.lang.IllegalStateException: x
        2023-10-04T09:15:22.123456791Z \tat a.b.C.d(C.java:1)
        2023-10-04T09:15:22.123456792Z Caused by: java.io.IOException: y
        """,
        """
        2023-10-04 09:15:22.123 +00:00 [ERR] Unhandled
        System.Net.Sockets.SocketException (111): Connection refused
           at A.B.C() in /a/b.cs:line 12
        """,
        """
        2023-10-04T09:15:22.123+0200\tERROR\tsetup\tno lease\t{"error": "lost"}
        main.main
        \t/workspace/cmd/main.go:187
        """,
        """
        2023-10-04 09:15:22,123 ERROR [till] it broke
        At C:\\till\\close.ps1:12 char:5
        +     Close-Drawer -Id 7
        +     ~~~~~~~~~~~~~~~~~~
        """,
        """
        2023-10-04 09:15:22,123 ERROR [till] it broke
        stack traceback:
        \t[C]: in function 'error'
        """,
        """
        E, [2023-10-04T09:15:22.123456 #12] ERROR -- : boom (RuntimeError)
        /app/a.rb:3:in 'show'
        /app/b.rb:4:in `<main>'
        """,
        """
        2023-10-04T09:15:22Z ERROR my_app: Error: failed to read config

        Caused by:
            0: could not open
            1: No such file or directory (os error 2)
        """,
        """
        09:15:22.123 [error] GenServer #PID<0.1.0> terminating
        ** (stop) exited in: GenServer.call(X, :y, 5000)
            (elixir 1.14.0) lib/gen_server.ex:1038: GenServer.call/3
        Last message (from #PID<0.2.0>): :go
        State: %{a: 1}
        """,
        """
        2023-10-04 09:15:22,123 ERROR [main] a.b.C - failed
        java.sql.SQLException: ORA-00942: table or view does not exist
        ORA-06512: at "X.Y", line 3
        """,
        """
        2023-10-04 09:15:22 ERROR failed
        \u001b[31mjava.lang.IllegalStateException: boom\u001b[0m
        \u001b[31m\tat com.acme.A.b(A.java:1)\u001b[0m
        """,
        """
        2023-10-04 09:15:22 ERROR failed
        #0      main.<anonymous closure> (package:app/main.dart:12:3)
        #1      List.add (dart:core-patch/growable_array.dart:7)
        #2  main (argc=1) at x.c:5
        #3 /app/x.php(12): App\\Till->open('a')
        #4 [internal function]: {closure}()
        #5 {main}
        """,
        """
        [2023-05-15 18:19:49] local.ERROR: Uncaught ReflectionException: no such class
        Stack trace:
        #0 Command line code(1): ReflectionClass->__construct('App...')
        #1 [internal function]: {closure}('App...')
        #2 Standard input code(1): array_map(Object(Closure), Array)
        #3 {main}
          thrown {"exception":"[object] (FatalError(code: 0): no such class
        Stack trace:
        #0 Command line code(1): ReflectionClass->__construct('App...')
        #1 {main}
          thrown at Command line code:1)
        [stacktrace]
        #0 {main}
        "}
        """,
        """
        2023-10-04 09:15:22 ERROR failed
        at Till.open (/app/till.js:7:11)
        at async Promise.all (index 0)
        at Function.run [as main] (node:internal/main:81:12)
        at a.b.Till.open(Till.java:7)
        at java.base/java.lang.Thread.sleep(Native Method)
        """,
        """
        2023-10-04 09:15:22.12 Server      Till Server 2022 - 16.0
        \tSep 12 2022 15:07:06\s
        \tfor shops
        """,
      })
  void isOneEvent(String text, @TempDir Path temp) throws IOException {
    List<Event> events = events(temp, text + "plain\n");
    assertThat(events).extracting(Event::lines).containsExactly((int) text.lines().count(), 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  1234:20231004:091522.123 one\n  1234:20231004:091523.123 two\n",
        "ORA-00942: table or view does not exist\nORA-06512: at line 3\n",
        "2023-10-04 09:15:22 INFO copied\n\nError: nothing to copy\n",
        "2023-10-04 09:15:22 INFO sync\nError: no file a\nError: no file b\n",
        "#5 [2/4] COPY . /app\n#5 DONE 0.1s\n",
        "#6 2.345 ERROR: no such package (till)\n#6 ERROR: exit code 1\n",
        "2023-10-04 09:15:22 INFO opened\n#12 the drawer sticks\n",
        "2023-10-04 09:15:22 INFO opened\n#12 Command line code is short (7)\n",
        "2023-10-04 09:15:22 INFO opened\n--> Running transaction check\n",
        "2023-10-04 09:15:22 INFO opened\nat least one coin is missing (till-3)\n",
        "read\nFile \"/etc/till.conf\" not found\n",
        "one\n\u001b[0m\ntwo\n",
        "2023-10-04T09:15:22.123+02:00\nWARNING: full\nof coins\n2023-10-04T09:15:23.123+02:00\nopen\n",
        "2023-10-04 09:15:22 INFO closed\n/a.rb:3:in `run': boom (Oops)\n\tfrom /a.rb:7:in `x'\n",
        "=INFO REPORT==== 4-Oct-2023::09:15:22 ===\n one\n=CRASH REPORT==== 4-Oct-2023::09:15:23 ===\n",
      })
  void areTwoEvents(String text, @TempDir Path temp) throws IOException {
    assertThat(events(temp, text)).hasSize(2);
  }
}
