package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String MOST = "spark.driver.maxResultSize";

  @AfterEach
  void nothingIsGiven() {
    System.clearProperty(MOST);
  }

  /** The figures of some 180 pieces would end a job otherwise. */
  @Test
  void figuresOfAnyNumberOfTasksMayCome() {
    assertThat(Session.configuration("x", false).get(MOST)).isEqualTo("0");
  }

  @Test
  void limitOfTheUserIsKept() {
    System.setProperty(MOST, "2g");
    assertThat(Session.configuration("x", false).get(MOST)).isEqualTo("2g");
  }
}
