package hybridlog.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PINs, one-time codes and Amazon's keys: what goes, and that the rest of the line stays. */
class RedactCodesTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MD" + "ENG/bPxRfiCYzzzzzzzKEY";
  private static final String ID = "AKI" + "AIOSFODNN7ABCDEFG";

  private static String redact(String line) {
    return Redactor.standard().redact(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "pin=1234&x=1|pin=<secret>&x=1",
        "PIN: 0429 ok|PIN: <secret> ok",
        "card_pin = 0429|card_pin = <secret>",
        "\"pin\":\"0429\",\"x\":1|\"pin\":\"<secret>\",\"x\":1",
        "{\\\"pin\\\":\\\"0429\\\"}|{\\\"pin\\\":\\\"<secret>\\\"}",
        "pin code 9921.|pin code <secret>.",
        "the pin code is 9921|the pin code is <secret>",
        "{cardPin=4711, n=1}|{cardPin=<secret>, n=1}",
        "<pin>4711</pin>|<pin><secret></pin>",
        "pin was changed, pin changed to 8812|pin was changed, pin changed to <secret>",
        "PIN 0429 refused|PIN <secret> refused",
        "PIN of card 12 is 4711|PIN of card 12 is <secret>",
        "otp=123456 sent|otp=<secret> sent",
        "OTP: 123456|OTP: <secret>",
        "OTP code is 123456, hurry|OTP code is <secret>, hurry",
        "otp for user 42 is 123456|otp for user 42 is <secret>",
        "TOTP code 123 456 accepted|TOTP code <secret> accepted",
        "verification code 481516|verification code <secret>",
        "verification code sent to +49: 481516|verification code sent to +49: <secret>",
        "verificationCode=481516&x=1|verificationCode=<secret>&x=1",
        "2fa code: 481516|2fa code: <secret>",
        "mfa=481516 mfa_token=481516|mfa=<secret> mfa_token=<secret>",
        "one-time password 8812|one-time password <secret>",
        "one-time code: '8812'|one-time code: '<secret>'",
        "your security code is 481-516|your security code is <secret>",
        "481516 is your verification code|<secret> is your verification code",
        "481 516 is your one-time PIN|<secret> is your one-time PIN",
        "G-481516 as your login code|G-<secret> as your login code",
        "passcode 8812 entered|passcode <secret> entered",
        "gotOtp 481516 from phone|gotOtp <secret> from phone",
        "your OTP is now 481516|your OTP is now <secret>",
      })
  void takesOutPinsAndOneTimeCodes(String line, String expected) {
    assertThat(redact(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_secret_access_key %s",
        "aws_secret_access_key=%s",
        "the secret access key is %s.",
        "SecretAccessKey: %s",
        "\"secretKey\" : \"%s\"",
        "AWS_SECRET_KEY -> %s",
      })
  void takesOutSecretsOfAmazonByTheirName(String form) {
    assertThat(redact(String.format(form, SECRET))).isEqualTo(String.format(form, "<secret>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s:%s", "%s/%s x", "(%s, %s)", "%s / %s", "id %s and secret %s"})
  void takesOutSecretsOfAmazonBehindTheirIds(String form) {
    assertThat(redact(String.format(form, ID, SECRET)))
        .isEqualTo(String.format(form, "<secret>", "<secret>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VjENr//////////wEaCXVzLWVhc3QtMSJHMEUC==",
        "VjENr%2F%2F%2FwEaCXVzLWVhc3QtMSJHMEUC%3D",
        "VjENr\\/\\/\\/wEaCXVzLWVhc3QtMSJHMEUC\\u003d",
      })
  void takesOutTokensOfAmazonsSessions(String rest) {
    assertThat(redact("got IQoJb3" + "JpZ2luX2" + rest + ", done")).isEqualTo("got <secret>, done");
  }
}
