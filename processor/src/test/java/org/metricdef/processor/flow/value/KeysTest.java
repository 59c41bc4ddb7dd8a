package org.metricdef.processor.flow.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** The laws of the lattice, and the soundness of each operation against real maps. */
class KeysTest {

  private static final Origin HERE = new Origin(new Place("Test.java", 1), "put");
  private static final UnknownCause LOST = new UnknownCause(new Place("Test.java", 2), "lost");

  private final Random random = new Random(42);

  @Test
  void joinIsALeastUpperBound() {
    for (int run = 0; run < 2_000; run++) {
      Keys a = any();
      Keys b = any();
      Keys c = any();
      assertThat(a.join(a)).isEqualTo(a);
      assertThat(a.join(b).sameKeys(b.join(a))).isTrue();
      assertThat(a.join(b).join(c).sameKeys(a.join(b.join(c)))).isTrue();
      assertThat(a.join(b).join(b)).isEqualTo(a.join(b));
      Set<String> sure = new HashSet<>(a.sure());
      sure.retainAll(b.sure());
      assertThat(a.join(b).sure()).isEqualTo(sure);
    }
  }

  /**
   * Applies the same changes to a real map and to its abstract value. The value must cover the map.
   */
  @Test
  void describesEveryMapItIsSaidOf() {
    for (int run = 0; run < 5_000; run++) {
      Map<String, String> map = new HashMap<>();
      Keys keys = Keys.empty();
      List<String> steps = new ArrayList<>();
      for (int step = 0; step < 12; step++) {
        Set<String> candidates = random.nextBoolean() ? Set.of(key()) : Set.of("a", "b");
        String chosen = candidates.stream()
            .skip(random.nextInt(candidates.size()))
            .findFirst()
            .orElseThrow();
        switch (random.nextInt(6)) {
          case 0 -> {
            keys = keys.with(candidates, HERE);
            map.put(chosen, "");
            steps.add("put " + chosen + " of " + candidates);
          }
          case 1 -> {
            keys = keys.without(candidates, HERE.place());
            map.remove(chosen);
            steps.add("remove " + chosen + " of " + candidates);
          }
          case 2 -> {
            Keys other = Keys.empty().with(candidates, HERE);
            keys = keys.merge(other);
            map.put(chosen, "");
            steps.add("merge " + chosen + " of " + candidates);
          }
          case 3 -> {
            keys = keys.join(any());
            steps.add("join");
          }
          case 4 -> {
            keys = keys.unsure(HERE.place());
            map.remove(key());
            steps.add("remove anything");
          }
          default -> {
            keys = keys.withAny(LOST);
            map.put(key(), "");
            steps.add("put anything");
          }
        }
        assertThat(map.keySet()).as("%s after %s", keys, steps).containsAll(keys.sure());
        if (keys.open().isEmpty()) {
          assertThat(keys.facts().keySet()).as("%s", steps).containsAll(map.keySet());
        }
      }
    }
  }

  private Keys any() {
    Keys keys = random.nextInt(5) == 0 ? Keys.any(LOST) : Keys.empty();
    for (int i = random.nextInt(3); i >= 0; i--) {
      keys = keys.with(random.nextBoolean() ? Set.of(key()) : Set.of("a", "b"), HERE);
    }
    return keys;
  }

  private String key() {
    return List.of("a", "b", "c").get(random.nextInt(3));
  }
}
