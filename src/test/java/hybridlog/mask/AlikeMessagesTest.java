package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlikeMessagesTest {
  /** What the masks look at, and what is around it; put together at random. */
  private static final String[] ATOMS =
      (" ¦ ¦ ¦ ¦.¦.¦:¦:¦-¦-¦_¦/¦=¦(¦)¦[¦]¦,¦+¦*¦#¦%¦@¦\"¦'¦\\¦|¦~¦{¦}¦<¦>¦T¦Z¦x¦0¦1¦2¦7¦9¦"
              + "00¦10¦25¦64¦99¦000¦127¦199¦200¦254¦255¦256¦300¦404¦503¦999¦1999¦2024¦3000¦0000¦"
              + "00000000¦12345678¦0x0¦0x00000000¦0x1f¦+0x1f/0x2b0¦ffff¦ffff800000000000¦f¦a¦d¦e¦E¦"
              + "046d¦1e5¦1.5e-3¦ms¦kb¦ MB¦ seconds¦s¦%¦10.0.0.7¦255.255.255.255¦256.1.1.1¦::1¦"
              + "fe80::¦00:1b:44:11:3a:b7¦0000:3b:00.0¦Jan¦Feb ¦Mon ¦May 7¦10:54:49¦2024-05-07¦ UTC¦"
              + "07/May/2024¦responded ¦returned ¦response ¦failed ¦got ¦with ¦GET ¦GET /a¦ HTTP/1.1¦"
              + "exit code ¦status=¦error ¦error: ¦rc=¦errno ¦errors ¦ errors¦ failed¦ of ¦ replicas¦"
              + "ready ¦warnings: ¦result=¦hresult ¦ext4¦ipv6¦sha256¦utf8¦ext0¦k8s¦s3¦:amd64¦:x86_64¦"
              + "x86_65¦:i386¦libx6¦web-¦node-7¦web-7f9c4¦-b8k2z¦-abc12¦blk_¦user ¦for ¦from ¦ana¦"
              + "pid=¦uid=¦host=¦id=¦client ¦process ¦task ¦topic ¦ *64 ¦vm1.log¦dump.log *64 ¦/opt/java17 (java17)¦/opt/java18 (java17)¦com.example.a1¦at ¦"
              + "\n¦\n#0 ¦goroutine 7¦Main.java:12¦AH00558:¦ORA-00942¦42S02¦sqlstate ¦%SYS-5-X:¦"
              + "(1.79 KB)¦0/3¦0 of 3¦true¦port¦eth0¦sda1¦veth3fa94c1d¦[12]¦R63-M0¦leader:¦leader=-1¦"
              + "\"leader\":¦controller ¦Exiting with: -¦exited with ¦exiting with 0¦node@v20.1.0¦"
              + "npm@9.2.0¦package ¦Unpacking ¦installed ¦curl ¦(7.88.1-10)¦1:2.36-9+deb12u1¦:arm64 ¦"
              + ") over (¦src inside:¦outside:10.0.0.7¦] \"HELP\" ¦HELP 400 47¦\\x03¦\" 400 157¦"
              + "memory ¦memory:611Mi¦player ¦joined the game¦0ahrVl-0003mY-0¦group etl7 ¦"
              + "module [a1]¦[orders,3]¦__offsets-3¦io.containerd.event.v1¦"
              + "idVendor=04f2¦key=¦= ¦0a1¦7.1f¦3.0.2k¦3.0.2rc1¦00 3a 00 00¦00 00 10 99¦web-3.web-eu¦"
              + "web-3,9000,1700000000000¦localhost¦localhost:80¦pump ¦pump pump-3¦till_2.eu1 10.0.0.7¦"
              + "tcp4 ¦[.tills_1]¦[tills-7-*]¦ [a-1-b]¦com.example.Till7¦com.example.Till@1f¦"
              + "com.example.a/1000¦by web[12]¦7%/20%¦C:/web/7¦:80/1038572¦'10.0.0.7'¦'web.example.com'¦"
              + "@'10.0.0.7'¦: /¦ib0¦task web7:12¦node a@web-3¦com.example.a/b1.c.D2¦"
              + "code=¦status=0a1f¦(00000000-bb10-4c3e-8a11-6f1c2a33bb10)¦,¦"
              + "path=¦\"file\":¦"
              + "_default(3f2a1c33-bb10-4c3e-8a11-6f1c2a33bb10)")
          .split("¦");

  private static String otherDigits(Random random, String message, AlikeMessages alike) {
    StringBuilder other = new StringBuilder(message);
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c >= '0' && c <= '9') {
        other.setCharAt(i, (char) ('0' + random.nextInt(10)));
        if (!alike.has(other.toString())) {
          other.setCharAt(i, c);
        }
      }
    }
    return other.toString();
  }

  private static void check(Random random, String message, int times) {
    AlikeMessages alike = AlikeMessages.of(message);
    String masked = Masker.mask(message);
    for (int i = 0; i < times; i++) {
      String other = otherDigits(random, message, alike);
      assertThat(Masker.mask(other)).as("%s, as %s", other, message).isEqualTo(masked);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inventedMessagesThatAreAlikeAreMaskedAlike(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder message = new StringBuilder();
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        message.append(ATOMS[random.nextInt(ATOMS.length)]);
      }
      check(random, message.toString(), 4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"conf/formats.yaml", "conf/rules.yaml", "conf/prior.yaml"})
  void linesOfSettingsThatAreAlikeAreMaskedAlike(String file) throws IOException {
    Random random = new Random(1);
    for (String line : Files.readAllLines(Path.of(file))) {
      check(random, line, 10);
    }
  }

  @Test
  void messagesOfTheCorpusThatAreAlikeAreMaskedAlike() throws IOException {
    Random random = new Random(1);
    try (CSVParser corpus =
        CSVParser.parse(
            Path.of("dataset", "logs.csv"), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      for (CSVRecord row : corpus) {
        for (String cell : row) {
          check(random, cell, 4);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "took 17 ms,                   took 42 ms,                   true",
    "took 17 ms,                   took 142 ms,                  false",
    "took 17 ms,                   took 17 kb,                   false",
    "7 errors,                     3 errors,                     true",
    "7 errors,                     0 errors,                     false",
    "0 errors,                     7 errors,                     false",
    "exit code 1,                  exit code 2,                  false",
    "from 10.0.0.117 port 22,      from 10.9.1.199 port 80,      true",
    "from 10.0.0.117 port 22,      from 10.9.1.256 port 80,      false",
    "from 10.0.0.249 port 22,      from 10.9.1.201 port 80,      true",
    "from 10.0.0.256 port 22,      from 10.9.1.259 port 80,      true",
    "from 10.0.0.255 port 22,      from 10.9.1.259 port 80,      false",
    "mask 0x00000000 set,          mask 0x00000010 set,          false",
    "mask 0x10 set,                mask 9x10 set,                false",
    "expires Jan 7 2024,           expires Jan 8 1999,           true",
    "expires Jan 7 2024,           expires Jan 8 9999,           false",
    "answer: returned 503,         answer: returned 404,         true",
    "answer: returned 503,         answer: returned 904,         false",
    "device 146d seen,             device 046d seen,             false",
    "pod web-b8k2z gone,           pod web-b9k4z gone,           true",
    "pod web-b8k2z gone,           pod web-b1k2z gone,           false",
    "mounted ext4,                 mounted ext3,                 false",
    "mounted ext5,                 mounted ext4,                 false",
    "got lib:x86_64,               got lib:x86_65,               false",
    "رقم ٤ took 7 s,               رقم ٥ took 7 s,               false",
  })
  void tellsWhichMessagesAreAlike(String message, String other, boolean alike) {
    AlikeMessages messages = AlikeMessages.of(message);

    assertThat(messages.has(message)).isTrue();
    assertThat(messages.has(other)).isEqualTo(alike);
  }

  @Test
  void aLongMessageIsLikeItselfAlone() {
    String message = "7".repeat(2049);

    assertThat(AlikeMessages.of(message).has(message)).isTrue();
    assertThat(AlikeMessages.of(message).has("8" + message.substring(1))).isFalse();
  }
}
