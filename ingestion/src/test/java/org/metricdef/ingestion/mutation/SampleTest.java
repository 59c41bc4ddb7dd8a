package org.metricdef.ingestion.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void takesNoMoreThanThereAreAndNoneTwice() {
    assertThat(Sample.of(List.of(1, 2, 3), 7, 8)).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(Sample.of(List.of(), 3, 8)).isEmpty();
    assertThat(Sample.of(List.of(1, 2, 3, 4, 5), 4, 2)).containsExactly(5, 1);
  }

  @Test
  void allTakeTurns() {
    Set<Integer> taken = new HashSet<>();
    for (int turn = 0; turn < 9; turn++) {
      taken.addAll(Sample.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), turn, 2));
    }
    assertThat(taken).hasSize(9);
  }
}
