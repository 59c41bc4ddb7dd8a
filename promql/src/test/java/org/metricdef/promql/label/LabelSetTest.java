package org.metricdef.promql.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sets of these labels at most, and sets of all labels but these. */
class LabelSetTest {

  private static final LabelSet AB = LabelSet.of("a", "b");
  private static final LabelSet NOT_BC = LabelSet.any().without(List.of("b", "c"));

  @Test
  void saysWhichLabelsASeriesCanHave() {
    assertThat(AB.canHave("a")).isTrue();
    assertThat(AB.canHave("c")).isFalse();
    assertThat(NOT_BC.canHave("a")).isTrue();
    assertThat(NOT_BC.canHave("c")).isFalse();
  }

  @Test
  void unitesAndIntersects() {
    assertThat(AB.union(LabelSet.of("c"))).isEqualTo(LabelSet.of("a", "b", "c"));
    assertThat(AB.union(NOT_BC)).isEqualTo(LabelSet.any().without("c"));
    assertThat(NOT_BC.union(AB)).isEqualTo(LabelSet.any().without("c"));
    assertThat(AB.intersection(NOT_BC)).isEqualTo(LabelSet.of("a"));
    assertThat(NOT_BC.intersection(AB)).isEqualTo(LabelSet.of("a"));
    assertThat(NOT_BC.intersection(LabelSet.any().without("d")))
        .isEqualTo(LabelSet.any().without(List.of("b", "c", "d")));
    assertThat(NOT_BC.union(LabelSet.any().without("c")))
        .isEqualTo(LabelSet.any().without("c"));
  }

  @Test
  void isShownAsPeopleSayIt() {
    assertThat(AB).hasToString("a, b");
    assertThat(NOT_BC).hasToString("any but b, c");
    assertThat(LabelSet.none()).hasToString("none");
    assertThat(LabelSet.any()).hasToString("any");
  }
}
