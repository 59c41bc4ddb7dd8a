package org.metricdef.ingestion.holes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.ingestion.publish.UnreadableDataException;

class HoleEntriesTest {

  private static final String HOLE =
      "{\"symbol\":\"BTCUSDT\",\"from_id\":5,\"to_id\":7,\"confirmed_at_micros\":9}";

  @Test
  void aHoleIsReadAsItAlwaysWas() {
    assertThat(read("BTCUSDT", HOLE))
        .isEqualTo(new HoleEntry.Confirmed("BTCUSDT", new IdRange(5, 7), 9));
  }

  @Test
  void fieldsThatNobodyKnowsArePassedOver() {
    assertThat(read("BTCUSDT", HOLE.replace("{", "{\"note\":{\"from_id\":1},\"list\":[2],")))
        .isEqualTo(new HoleEntry.Confirmed("BTCUSDT", new IdRange(5, 7), 9));
  }

  @Test
  void aMarkIsReadAsItWasWrittenAndHasNotTheFieldsOfAHole() {
    HoleEntry.Filled mark =
        new HoleEntry.Filled("BTCUSDT", new IdRange(5, 6), new IdRange(5, 7), 10);
    String json = new String(HoleEntries.toJson(mark), UTF_8);
    assertThat(json)
        .isEqualTo("{\"version\":1,\"symbol\":\"BTCUSDT\",\"filled_from_id\":5,\"filled_to_id\":6,"
            + "\"filled_at_micros\":10,\"hole_from_id\":5,\"hole_to_id\":7}")
        .doesNotContain("\"from_id\"", "\"to_id\"", "confirmed");
    assertThat(read("BTCUSDT", json)).isEqualTo(mark);
  }

  @Test
  void anEpochAfterTheFirstIsReadAndWritten() {
    assertThat(read("BTCUSDT", HOLE.replace("}", ",\"epoch\":3}")))
        .isEqualTo(new HoleEntry.Confirmed("BTCUSDT", 3, new IdRange(5, 7), 9));
    HoleEntry.Filled mark =
        new HoleEntry.Filled("BTCUSDT", 3, new IdRange(5, 6), new IdRange(5, 7), 10);
    assertThat(read("BTCUSDT", new String(HoleEntries.toJson(mark), UTF_8))).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BTCUSDT | {                         | it is no JSON object",
        "BTCUSDT | []                        | it is no JSON object",
        "BTCUSDT | {\"from_id\":1,\"to_id\":2,\"confirmed_at_micros\":3} | it names no symbol",
        "BTCUSDT | {\"symbol\":\"BTCUSDT\",\"to_id\":2} | it has no number 'from_id'",
        "BTCUSDT | {\"symbol\":\"BTCUSDT\",\"from_id\":\"1\"} | it has no number 'from_id'",
        "BTCUSDT | {\"symbol\":\"BTCUSDT\",\"from_id\":3,\"to_id\":2,\"confirmed_at_micros\":3}"
            + " | no range of ids: 3 to 2",
        "ETHUSDT | {\"symbol\":\"BTCUSDT\",\"from_id\":1,\"to_id\":2,\"confirmed_at_micros\":3}"
            + " | it is of BTCUSDT, and its key is ETHUSDT",
        "BTCUSDT | {\"version\":2,\"symbol\":\"BTCUSDT\",\"filled_from_id\":1} | it is of version 2",
        "BTCUSDT | {\"symbol\":\"BTCUSDT\",\"filled_from_id\":99999999999999999999}"
            + " | it is no JSON object"
      })
  void whatIsNeitherIsToldWithItsFault(String key, String value, String fault) {
    assertThatThrownBy(() -> read(key, value))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining(fault);
  }

  @Test
  void aRecordWithoutAValueOrAKeyIsNeither() {
    assertThatThrownBy(() -> read("BTCUSDT", null)).hasMessage("it has no value");
    assertThatThrownBy(() -> read(null, HOLE)).hasMessageContaining("its key is none");
  }

  private static HoleEntry read(@Nullable String key, @Nullable String value) {
    return HoleEntries.read(new ConsumerRecord<>(
        "holes",
        0,
        0,
        key == null ? null : key.getBytes(UTF_8),
        value == null ? null : value.getBytes(UTF_8)));
  }
}
