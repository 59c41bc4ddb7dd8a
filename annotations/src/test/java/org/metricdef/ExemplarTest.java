package org.metricdef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExemplarTest {

  @Test
  void namesATrace() {
    assertThat(Exemplar.ofTrace("t1", "s1").toArray())
        .containsExactlyInAnyOrder("trace_id", "t1", "span_id", "s1");
  }

  @Test
  void hasAsManyCharactersAsOpenMetricsAllows() {
    String most = "x".repeat(Exemplar.MOST_CHARACTERS - "key".length());
    assertThat(new Exemplar(Labels.of("key", most)).labels().get("key")).isEqualTo(most);
    assertThatThrownBy(() -> new Exemplar(Labels.of("key", most + "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 128 characters together; these have 129: {key=xxx");
  }

  @Test
  void aLetterBeyondTheBasicPlaneIsOneCharacter() {
    String most = "𝒳".repeat(Exemplar.MOST_CHARACTERS - "key".length());
    assertThat(new Exemplar(Labels.of("key", most)).toArray()).containsExactly("key", most);
  }

  @Test
  void namesSomething() {
    assertThatThrownBy(() -> new Exemplar(Labels.empty())).hasMessageContaining("these have 0");
    assertThatThrownBy(() -> new Exemplar(null)).isInstanceOf(NullPointerException.class);
  }
}
