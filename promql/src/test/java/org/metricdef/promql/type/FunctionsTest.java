package org.metricdef.promql.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many arguments a function takes, and of which types. */
class FunctionsTest {

  @Test
  void aFunctionTakesItsArguments() {
    Function clamp = Functions.named("clamp").orElseThrow();
    assertThat(clamp.takes(2)).isFalse();
    assertThat(clamp.takes(3)).isTrue();
    assertThat(clamp.takes(4)).isFalse();
    assertThat(clamp.argument(0)).isEqualTo(ValueType.VECTOR);
    assertThat(clamp.argument(2)).isEqualTo(ValueType.SCALAR);
  }

  @Test
  void someArgumentsAreOptional() {
    Function round = Functions.named("round").orElseThrow();
    assertThat(round.takes(1)).isTrue();
    assertThat(round.takes(2)).isTrue();
    assertThat(round.takes(3)).isFalse();
    assertThat(round.count()).isEqualTo("1 to 2");
    assertThat(Functions.named("histogram_quantiles").orElseThrow().count()).isEqualTo("3 to 12");
  }

  @Test
  void someFunctionsTakeAnyNumber() {
    Function join = Functions.named("label_join").orElseThrow();
    assertThat(join.takes(2)).isFalse();
    assertThat(join.takes(3)).isTrue();
    assertThat(join.takes(300)).isTrue();
    assertThat(join.argument(299)).isEqualTo(ValueType.STRING);
  }

  @Test
  void whatPrometheusTwoHadIsUnknown() {
    assertThat(Functions.named("holt_winters")).isEmpty();
  }
}
