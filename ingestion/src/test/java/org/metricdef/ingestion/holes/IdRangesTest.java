package org.metricdef.ingestion.holes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdRangesTest {

  private final IdRanges ranges = new IdRanges();

  @Test
  void whatTouchesIsOneRange() {
    ranges.add(range(5, 7));
    ranges.add(range(10, 12));
    ranges.add(range(8, 9));
    assertThat(ranges.ranges()).containsExactly(range(5, 12));
    ranges.remove(range(7, 7));
    assertThat(ranges).hasToString("[5-6, 8-12]");
    assertThat(ranges.largest()).contains(range(8, 12));
    assertThat(ranges.within(range(6, 9))).containsExactly(range(6, 6), range(8, 9));
    assertThat(ranges.last()).hasValue(12);
    assertThat(new IdRanges().last()).isEmpty();
  }

  /** The same as a set of single ids, whatever is added and removed. */
  @Test
  void theyAreTheSameAsASetOfIds() {
    Random random = new Random(17);
    TreeSet<Long> model = new TreeSet<>();
    for (int step = 0; step < 5_000; step++) {
      long first = random.nextInt(60);
      IdRange range = range(first, first + random.nextInt(9));
      boolean add = random.nextBoolean();
      for (long id = range.first(); id <= range.last(); id++) {
        boolean unused = add ? model.add(id) : model.remove(id);
      }
      if (add) {
        ranges.add(range);
      } else {
        ranges.remove(range);
      }
      assertThat(ranges.size()).isEqualTo(model.size());
      for (long id = 0; id < 70; id++) {
        assertThat(ranges.contains(id)).isEqualTo(model.contains(id));
        Long next = model.ceiling(id);
        assertThat(ranges.next(id))
            .isEqualTo(next == null ? OptionalLong.empty() : OptionalLong.of(next));
      }
      IdRange window = range(20, 40);
      assertThat(IdRanges.of(ranges.within(window)).size())
          .isEqualTo(model.subSet(20L, true, 40L, true).size());
    }
  }

  @Test
  void aRangeMayBeAsWideAsThereAreNumbers() {
    ranges.add(range(0, Long.MAX_VALUE - 1));
    ranges.remove(range(9_000_000_000_000L, 9_000_000_000_000L));
    assertThat(ranges.ranges()).hasSize(2);
    assertThat(ranges.size()).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void whatIsNoRangeIsRefused() {
    for (List<Long> bounds : List.of(List.of(-1L, 1L), List.of(2L, 1L))) {
      assertThatThrownBy(() -> range(bounds.get(0), bounds.get(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no range of ids");
    }
    assertThat(range(3, 3)).hasToString("3");
    assertThat(range(3, 5).overlaps(range(5, 6))).isTrue();
    assertThat(range(3, 5).overlaps(range(6, 6))).isFalse();
  }

  private static IdRange range(long first, long last) {
    return new IdRange(first, last);
  }
}
