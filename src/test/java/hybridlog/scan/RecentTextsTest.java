package hybridlog.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTextsTest {
  @Test
  void textThatCameTwiceIsKnownWithAnyDigits() {
    RecentTexts<String> texts = new RecentTexts<>(16, 0);
    assertThat(texts.find("at 10:15 up", "a")).isNull();
    assertThat(texts.isAgain()).isFalse();
    assertThat(texts.find("at 11:47 up", "a")).isNull();
    assertThat(texts.isAgain()).isTrue();
    assertThat(texts.zeroed()).asString().isEqualTo("at 00:00 up");

    texts.remember("found");

    assertThat(texts.find("at 23:59 up", "a")).isEqualTo("found");
    assertThat(texts.find("at 23:59 up", "b")).isNull();
    assertThat(texts.find("at 23:59 UP", "a")).isNull();
  }

  @Test
  void textsAreNoWorseOffForOthersWithTheirSlot() {
    RecentTexts<String> texts = new RecentTexts<>(1, 0);
    texts.find("one", "");
    texts.find("one", "");
    texts.remember("found");

    assertThat(texts.find("two", "")).isNull();
    assertThat(texts.find("one", "")).isEqualTo("found");
    texts.find("two", "");
    texts.find("two", "");
    texts.remember("other");
    assertThat(texts.find("one", "")).isNull();
    assertThat(texts.find("two", "")).isEqualTo("other");
  }

  @Test
  void firstOfFewAndLongOnesArePassed() {
    RecentTexts<String> texts = new RecentTexts<>(16, 2);
    for (int i = 0; i < 3; i++) {
      texts.find("one", "");
      assertThat(texts.isAgain()).isFalse();
    }
    texts.find("one", "");
    assertThat(texts.isAgain()).isTrue();
    texts.find("long".repeat(200), "");
    texts.find("long".repeat(200), "");
    assertThat(texts.isAgain()).isFalse();
  }
}
