package org.metricdef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void orderDoesNotMatter() {
    Labels one = Labels.of("exchange", "binance", "topic", "trades");
    Labels other = Labels.of("topic", "trades", "exchange", "binance");
    assertThat(one)
        .isEqualTo(other)
        .hasSameHashCodeAs(other)
        .hasToString("{exchange=binance, topic=trades}");
    assertThat(one).isNotEqualTo(Labels.of("topic", "trades", "exchange", "kraken"));
  }

  @Test
  void withAddsOrReplaces() {
    Labels labels = Labels.of("topic", "trades");
    assertThat(labels.with("error_type", "timeout"))
        .isEqualTo(Labels.of("topic", "trades", "error_type", "timeout"));
    assertThat(labels.with("topic", "orders")).isEqualTo(Labels.of("topic", "orders"));
    assertThat(labels).isEqualTo(Labels.of("topic", "trades"));
  }

  @Test
  void withoutTakesOut() {
    Labels labels = Labels.of("data_type", "trades", "topic", "t");
    assertThat(labels.without("data_type")).isEqualTo(Labels.of("topic", "t"));
    assertThat(labels.without("absent")).isSameAs(labels);
  }

  @Test
  void mergeLetsTheOtherWin() {
    assertThat(Labels.of("a", "1", "b", "2").merge(Labels.of("b", "3", "c", "4")))
        .isEqualTo(Labels.of("a", "1", "b", "3", "c", "4"));
  }

  @Test
  void copyOfIsIndependentOfTheMap() {
    Map<String, String> map = new HashMap<>(Map.of("a", "1"));
    Labels labels = Labels.copyOf(map);
    map.put("b", "2");
    assertThat(labels).isEqualTo(Labels.of("a", "1"));
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    assertThatThrownBy(() -> Labels.of("a", "1", "b", "2", "a", "3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label key 'a' is given twice");
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> Labels.of("topic", null))
        .withMessage("value of label 'topic' is null");
    assertThatNullPointerException()
        .isThrownBy(() -> Labels.empty().with(null, "x"))
        .withMessage("label key is null");
    assertThatNullPointerException().isThrownBy(() -> Labels.empty().without(null));
  }

  @Test
  void theOrderOfTheKeysMakesNoDifference() {
    Labels one = Labels.of("a", "1", "b", "2", "c", "3");
    Labels other = Labels.of("c", "3", "a", "1", "b", "2");
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    assertThat(one.keys()).containsExactly("a", "b", "c");
    assertThat(other.keys()).containsExactly("a", "b", "c");
    assertThat(one).isNotEqualTo(Labels.of("c", "1", "a", "3", "b", "2"));
  }

  /** More orders of keys than are remembered. */
  @Test
  void anyNumberOfKeysIsToldApart() {
    for (int i = 0; i < 3_000; i++) {
      Labels labels = Labels.of("z" + i, "1", "a" + i % 7, "2");
      assertThat(labels.keys()).containsExactly("a" + i % 7, "z" + i);
      assertThat(labels).isEqualTo(Labels.of("a" + i % 7, "2").with("z" + i, "1"));
      assertThat(labels.without("z" + i)).isEqualTo(Labels.of("a" + i % 7, "2"));
    }
    assertThatThrownBy(() -> Labels.of("z", "1", "z", "2")).hasMessageContaining("'z'");
  }

  /** Labels behave as a map does, whatever is done to them. */
  @Test
  void agreesWithAMap() {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      Labels labels = Labels.empty();
      Map<String, String> map = new HashMap<>();
      for (int step = 0; step < 20; step++) {
        String key = "k" + random.nextInt(6);
        String value = "v" + random.nextInt(3);
        switch (random.nextInt(3)) {
          case 0 -> {
            labels = labels.without(key);
            map.remove(key);
          }
          case 1 -> {
            labels = labels.merge(Labels.of(key, value, "x", value));
            map.putAll(Map.of(key, value, "x", value));
          }
          default -> {
            labels = labels.with(key, value);
            map.put(key, value);
          }
        }
        assertThat(labels).isEqualTo(Labels.copyOf(map)).hasSameHashCodeAs(Labels.copyOf(map));
        assertThat(labels.size()).isEqualTo(map.size());
        assertThat(labels.keys()).containsExactlyInAnyOrderElementsOf(map.keySet());
        assertThat(labels.get(key)).isEqualTo(map.get(key));
        assertThat(labels.containsKey(key)).isEqualTo(map.containsKey(key));
      }
    }
  }
}
