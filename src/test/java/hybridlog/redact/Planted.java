package hybridlog.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Secrets as logs have them, none of them real. They are put together when the test runs, so that
 * no file holds anything that looks like one.
 *
 * @param line the line of the log
 * @param secret the part of it that must not be seen
 */
public record Planted(String line, String secret) {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final String ALNUM = LOWER + LOWER.toUpperCase(java.util.Locale.ROOT) + DIGITS;
  private static final String HEX = DIGITS + "abcdef";
  private static final String BASE32 = LOWER.toUpperCase(java.util.Locale.ROOT) + "234567";
  private static final String URL_SAFE = ALNUM + "_-";
  private static final String BASE64 = ALNUM + "+/";

  /** So many characters of a secret are a piece of it that must not be read anywhere. */
  private static final int PIECE = 6;

  /** Letters and digits drawn with a fixed seed; always with a digit and both cases among them. */
  private static String draw(String alphabet, int length, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static Planted in(String before, String secret, String after) {
    return new Planted(before + secret + after, secret);
  }

  /**
   * All pieces of six characters of secrets that stand nowhere else in these lines.
   *
   * @param calm further lines that are written as they are
   */
  public static Set<String> pieces(List<Planted> secrets, List<String> calm) {
    Set<String> pieces = new TreeSet<>();
    for (Planted planted : secrets) {
      for (int i = 0; i + PIECE <= planted.secret.length(); i++) {
        pieces.add(planted.secret.substring(i, i + PIECE));
      }
    }
    List<String> rest = new ArrayList<>(calm);
    secrets.forEach(planted -> rest.add(planted.line.replace(planted.secret, "\n")));
    pieces.removeIf(piece -> rest.stream().anyMatch(line -> line.contains(piece)));
    return pieces;
  }

  /** The same with each word and the secret coloured, as programs do for a terminal. */
  public Planted coloured() {
    int at = line.indexOf(secret);
    String colour = "\u001b[33m" + secret + "\u001b[0m";
    return new Planted(
        coloured(line.substring(0, at)) + colour + coloured(line.substring(at + secret.length())),
        secret);
  }

  /** A text with each word in another colour. */
  public static String coloured(String text) {
    return text.replace(" ", "\u001b[0m \u001b[1;36m");
  }

  /** The same as the second line of a message in JSON, its slashes escaped too. */
  public Planted inJson() {
    return new Planted(inJson(line), escaped(secret));
  }

  /** An object with a text behind another line. */
  public static String inJson(String text) {
    return "{\"level\":\"info\",\"msg\":\"dumped:\\n" + escaped(text) + "\"}";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("/", "\\/")
        .replace("\n", "\\n")
        .replace("\u001b", "\\u001b");
  }

  /** One of each kind. */
  public static List<Planted> all() {
    return all(1);
  }

  /** One of each kind, with other letters for every seed. */
  public static List<Planted> all(long seed) {
    String web = "ey" + "J" + draw(URL_SAFE, 17, seed) + ".ey" + "J" + draw(URL_SAFE, 60, seed + 1);
    return List.of(
        in("Loaded credentials AKI" + "A", draw(BASE32, 16, seed), " from profile default"),
        in("aws: ASI" + "A" + draw(BASE32, 16, seed) + ":", draw(ALNUM, 40, seed), ""),
        in("export AWS_SECRET_ACCESS_KEY=", draw(ALNUM, 40, seed), ""),
        in("clone with gh" + "p_", draw(ALNUM, 36, seed), " failed: 403"),
        in("remote: github" + "_pat_", draw(ALNUM, 22, seed) + "_" + draw(ALNUM, 59, seed), "."),
        in("CI_JOB_TOKEN gl" + "pat-", draw(URL_SAFE, 19, seed) + "7", " accepted"),
        in("slack client started with xox" + "b-", "2153" + "-8841-" + draw(ALNUM, 24, seed), ""),
        in(
            "POST https://hooks.slack.com/services/",
            "T0" + draw(ALNUM, 9, seed) + "/B0/xyz" + draw(ALNUM, 20, seed),
            " 200"),
        in("stripe key sk" + "_live_", draw(ALNUM, 24, seed), " is restricted"),
        in("GET /maps?key=AI" + "za", draw(URL_SAFE, 34, seed) + "x", "&q=Berlin 200"),
        in("npm ERR! //registry/:_authToken=np" + "m_", draw(ALNUM, 36, seed), ""),
        in("upload with pyp" + "i-AgE", draw(URL_SAFE, 119, seed) + "Z", " rejected"),
        in("twilio api key S" + "K", draw(HEX, 32, seed), " revoked"),
        in("TWILIO_AUTH_TOKEN=", draw(HEX, 32, seed), " in environment"),
        in(
            "sendgrid S" + "G.",
            draw(URL_SAFE, 22, seed) + "." + draw(URL_SAFE, 42, seed) + "9",
            " 401"),
        in("openai sk" + "-proj-", draw(URL_SAFE, 47, seed) + "3", " over quota"),
        in("old style sk" + "-", draw(ALNUM, 48, seed), ""),
        in("model hub hf" + "_", draw(ALNUM, 34, seed), " has no access"),
        in(
            "DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=",
            draw(ALNUM, 86, seed) + "==",
            ";EndpointSuffix=core"),
        in(
            "Endpoint=sb://bus/;SharedAccessKeyName=send;SharedAccessKey=",
            draw(ALNUM, 43, seed) + "=",
            ""),
        in("GET /c/b.txt?sv=2022&sig=", draw(ALNUM, 40, seed) + "%3D", "&se=2025 403"),
        in("cookie auth: ", web + "." + draw(URL_SAFE, 43, seed), " expired"),
        in("Authorization: Bearer ", draw(ALNUM, 40, seed), ""),
        in("\"authorization\":\"Basic ", "dXNlcjpodW50ZXIy" + "MTIz", "\",\"host\":\"a\""),
        in("curl -H 'Bearer ", draw(ALNUM, 32, seed), "' exited 7"),
        in("login user=bob password=", "hun" + "ter2", " ok=false"),
        in(
            "{\"user\":\"bob\",\"password\":\"",
            "corr,ect ho\\\"rse " + draw(ALNUM, 4, seed),
            "\",\"n\":1}"),
        in("GET /login?user=bob&pwd=", "hun%24ter", "&next=/home HTTP/1.1"),
        in("db.password: ", "Tr0ub4dor&" + "3", ""),
        in("config{client_secret='", draw(ALNUM, 12, seed), "', scope=all}"),
        in("refresh_token=", draw(URL_SAFE, 29, seed) + "5", " grant=refresh"),
        in("body={\\\"api_key\\\":\\\"", draw(ALNUM, 20, seed), "\\\"}"),
        in("mysqldump --password ", "hun" + "ter2", " --all-databases"),
        in("ALTER USER bob IDENTIFIED BY '", "hun" + "ter2", "'"),
        in("GRANT ALL ON a.* TO b IDENTIFIED BY PASSWORD '", "*" + draw(HEX, 40, seed), "'"),
        in("CMD (/usr/bin/mysql -h db -u root -p", "hun" + "ter2", " shop < /tmp/a.sql)"),
        in("mysqldump -uroot -p", "hun" + "ter2", " --all-databases"),
        in("env {\"name\":\"DB_PASSWORD\",\"value\":\"", "hun" + "ter2", "\"}"),
        in("<add key=\"ApiKey\" value=\"", "hun" + "ter2x", "\"/>"),
        in("+ curl -s -u ", "ana:hun" + "ter2", " https://api.example/v1"),
        in("sshpass -p ", "hun" + "ter2", " ssh root@10.0.0.7"),
        in("snmp-server community ", "hun" + "ter2", " RO"),
        in("username admin password 7 ", "094F471A" + "1A0A", ""),
        in("enable secret 9 $9$", draw(ALNUM, 14, seed) + "$" + draw(ALNUM, 43, seed), ""),
        in("tacacs-server key 7 ", "0822455D" + "0A16", " timeout 5"),
        in("set psksecret ENC ", draw(ALNUM, 38, seed) + "==", ""),
        in(
            "shadow entry deploy:$6$",
            draw(ALNUM, 16, seed) + "$" + draw(ALNUM, 86, seed),
            ":19000:0"),
        in("bcrypt of $2b$12$", draw(ALNUM, 53, seed), " does not match"),
        in("A temporary password is generated for root@localhost: ", "q&3a?Bcd" + ":9x", ""),
        in("the new password is ", "hun" + "ter22", ", change it"),
        in("headers map[Cookie:[sid=", draw(ALNUM, 20, seed), "] Accept:[*/*]]"),
        in("Bearer: ", draw(ALNUM, 32, seed), " has expired"),
        in("docker login -u ana -p ", "hun" + "ter2", " registry.example"),
        in("redis-cli -h cache -a ", "hun" + "ter2", " ping"),
        in("wlan0: psk=", "hun" + "ter2x", " accepted"),
        in("{u'password': u'", "hun" + "ter2", "'}"),
        in("<password>", "hun" + "ter2", "</password>"),
        in(
            "-----BEGIN RSA PRIV" + "ATE KEY-----\\n",
            draw(ALNUM, 64, seed),
            "\\n-----END RSA PRIV" + "ATE KEY-----"),
        in("connect postgres://", "app:hunter" + "2", "@db.internal:5432/orders"),
        in("mail sent to ", "jane.doe+x" + "@" + "example.co.uk", ", id 12"),
        in("key AKI" + "A" + draw(BASE32, 16, seed) + "/", draw(BASE64, 40, seed), " is rotated"),
        in("aws_secret_access_key ", draw(BASE64, 40, seed), " was found in history"),
        in("the secret access key is ", draw(ALNUM, 40, seed), "."),
        in("{\"Credentials\":{\"SecretAccessKey\":\"", draw(BASE64, 40, seed), "\"}}"),
        in("signer got secretKey: ", draw(ALNUM, 40, seed), " for eu-west-1"),
        in("assumed role with IQoJb3" + "JpZ2lu", draw(BASE64, 300, seed) + "==", " for 1 h"),
        in(
            "GET /b/o?X-Amz-Security-Token=",
            "FwoGZXIv" + "YXdz" + draw(ALNUM, 80, seed) + "%2F" + draw(ALNUM, 80, seed) + "%3D",
            "&X-Amz-Expires=300 200"),
        in(
            "token in body FwoGZXIv" + "YXdz",
            draw(ALNUM, 80, seed) + "\\/" + draw(ALNUM, 80, seed) + "\\u003d",
            " seen"),
        in("cash desk pin=", draw(DIGITS, 8, seed), " accepted"),
        in("PIN: ", draw(DIGITS, 7, seed), " refused at door 4"),
        in("card pin code ", draw(DIGITS, 7, seed), " was printed"),
        in("sent otp=", draw(DIGITS, 7, seed), " to the phone"),
        in("your OTP code is ", draw(DIGITS, 7, seed), ", tell nobody"),
        in("verification code ", draw(DIGITS, 7, seed), " sent by mail"),
        in("{\"2fa_code\":\"", draw(DIGITS, 7, seed), "\",\"ok\":true}"),
        in("2fa code: ", draw(DIGITS, 7, seed), " wrong"),
        in("one-time password ", draw(DIGITS, 7, seed), " used up"),
        in("sms out: ", draw(DIGITS, 7, seed), " is your login to acme, an OTP for one use"),
        in("api_key=AKI" + "A" + draw(BASE32, 16, seed) + " ", draw(BASE64, 40, seed), " in use"),
        in(
            "soap <wsse:Password Type=\"http://docs.example/wss#PasswordText\">",
            "hun" + "ter2",
            "</wsse:Password>"),
        in("{\"headers\":{\"cookie\":\"a=b; sid=", draw(ALNUM, 16, seed), "\"},\"status\":200}"),
        in("request with sessionid=", draw(ALNUM, 24, seed), " of nobody"),
        in("Parameters: {\"password_confirmation\"=>\"", "hun" + "ter2", "\"}"),
        in("env SECRET_KEY_BASE=", draw(HEX, 32, seed), " RAILS_ENV=test"),
        in("connect Driver={PG};Uid=a;Pwd={", "hun" + "ter2", "};"),
        in("bind with password=", "P@ss<w0" + "rd9", " refused"),
        in("userPassword:: ", "aHVudG" + "VyMg==", ""),
        in("ftpd: command: PASS ", "hun" + "ter2", ""),
        in("C: AUTH PLAIN ", "AGJvYg" + "BodW50ZXIy", ""),
        in("SET PASSWORD FOR 'bob'@'%' = PASSWORD('", "hun" + "ter2", "')"),
        in("CREATE USER b IDENTIFIED WITH mysql_native_password BY '", "hun" + "ter2", "'"),
        in("curl -s --user=", "bob:hun" + "ter2", " https://api.example/v1"),
        in("keytool -list -storepass ", "hun" + "ter2", " -keystore a.jks"),
        in("body {\\\\\\\"password\\\\\\\":\\\\\\\"", "hun" + "ter2", "\\\\\\\"}"),
        in("card ", "4111 1111 " + "1111 1111", " declined"),
        in("pan=", "37828224" + "6310005", " approved"));
  }

  /** A page's source as a reader sees its texts: without entities. */
  public static String asRead(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
