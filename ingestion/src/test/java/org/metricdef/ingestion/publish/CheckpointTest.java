package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.trade.Place;

class CheckpointTest {

  private static final Checkpoint CHECKPOINT = new Checkpoint(
      new Checkpoint.Owner("group", "instance \"1\"", 1_700_000_000_000_000L),
      42,
      Map.of(
          "BTCUSDT", new Place(1, 7, 1_700_000_000_000_001L),
          "ETHUSDT", new Place(3, 9, 0)));

  @Test
  void whatIsWrittenIsRead() {
    assertThat(Checkpoint.ofJson(CHECKPOINT.toJson())).isEqualTo(CHECKPOINT);
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() {
    String later = new String(CHECKPOINT.toJson(), StandardCharsets.UTF_8)
        .replaceFirst("\\{", "{\"more\":{\"a\":[1]},");
    assertThat(Checkpoint.ofJson(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(CHECKPOINT);
  }

  @Test
  void whatAnEarlierVersionWroteIsRead() {
    String earlier = "{\"group\":\"g\",\"instance\":\"i\",\"started_at_micros\":5,\"offset\":42,"
        + "\"next\":{\"BTCUSDT\":7}}";
    assertThat(Checkpoint.ofJson(earlier.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Checkpoint(
            new Checkpoint.Owner("g", "i", 5), 42, Map.of("BTCUSDT", new Place(1, 7, 0))));
  }

  @Test
  void whatIsNoCheckpointIsRefused() {
    for (String text : List.of(
        "{}",
        "{\"group\":\"g\",\"instance\":\"i\",\"next\":{\"A\":\"b\"}}",
        "{\"group\":\"g\",\"instance\":\"i\"",
        "")) {
      assertThatThrownBy(() -> Checkpoint.ofJson(text.getBytes(StandardCharsets.UTF_8)))
          .as(text)
          .isInstanceOf(UnreadableDataException.class)
          .hasMessageContaining("checkpoint");
    }
  }
}
