package org.metricdef.ingestion.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.MarketDirectory;

class HistoryDecoderTest {

  private static final long RECEIVED = 1_723_161_255_400_123L;

  private static final String LIVE = """
      {"e":"trade","E":1723161255343,"s":"BTCUSDT","t":8,"p":"61837.63000000",\
      "q":"0.02000000","T":1723161255342,"m":true,"M":true}""";

  private final MarketDirectory directory = Listed.directory("BTCUSDT");
  private final HistoryDecoder decoder = new HistoryDecoder(directory);

  /** The unit is the answer's: of its trades none is believed, and none is kept as refused. */
  @Test
  void anAnswerInAnotherUnitIsRefusedAsAWhole() throws Exception {
    String millis = "[" + TradeHistoryTexts.element(8) + "," + TradeHistoryTexts.element(9) + "]";
    String micros = millis.replace("1723161255342", "1723161255342123");
    HistoryDecoder ofMicros =
        new HistoryDecoder(directory, Dataset.BINANCE_TRADES, TimestampUnit.MICROSECOND);
    assertThat(ofMicros
            .decode(micros.getBytes(StandardCharsets.UTF_8), "BTCUSDT", 8, 2, RECEIVED)
            .items())
        .extracting(item -> ((Trade) item).timestampMicros())
        .containsOnly(1_723_161_255_342_123L);
    assertThatThrownBy(() -> decode(micros))
        .isInstanceOf(BadHistoryException.class)
        .hasMessage("the time 1723161255342123 of trade 8 is in another unit than was asked for");
    assertThatThrownBy(() ->
            ofMicros.decode(millis.getBytes(StandardCharsets.UTF_8), "BTCUSDT", 8, 2, RECEIVED))
        .isInstanceOf(BadHistoryException.class)
        .hasMessage("the time 1723161255342 of trade 8 is in another unit than was asked for");
  }

  @Test
  void aTradeOfTheHistoryIsTheSameAsOneOfTheStreamButForItsOrigin() throws Exception {
    Trade live =
        ((DecodedFrame.OfTrade) new TradeDecoder(directory).decode(LIVE, RECEIVED)).trade();
    assertThat(decode("[" + TradeHistoryTexts.element(8) + "]").items())
        .singleElement()
        .isEqualTo(new Trade(
            live.symbol(),
            live.dataset(),
            live.timestampMicros(),
            live.price(),
            live.quantity(),
            live.currency(),
            live.side(),
            live.sourceSequence(),
            live.ingestionTimestampMicros(),
            TradeOrigin.REST));
  }

  /** Else each of its trades would be refused, and count as missing. */
  @Test
  void anAnswerOfASymbolThatIsNotKnownIsRefusedAsAWhole() {
    assertThatThrownBy(() -> decoder.decode(
            ("[" + TradeHistoryTexts.element(8) + "]").getBytes(StandardCharsets.UTF_8),
            "NOPEUSDT",
            7,
            1_000,
            RECEIVED))
        .isInstanceOf(BadHistoryException.class)
        .hasMessage("it is not known what NOPEUSDT is");
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"61837.63000000\" | \"0\"                | price",
        "\"61837.63000000\" | 61837.63             | field p",
        "\"61837.63000000\" | {\"a\":[{\"b\":1}]}  | field p",
        "\"0.02000000\"     | \"100000000000\"     | quantity",
        "1723161255342      | 0                    | trade time",
        "\"time\"           | \"when\"             | no field T",
        "true,\"isBest      | true,\"id\":8,\"Best | field t is there twice"
      })
  void aTradeThatIsNotValidIsRefusedAsItStandsAndItReadsOn(
      String right, String wrong, String reason) throws Exception {
    String element = TradeHistoryTexts.element(8);
    assertThat(element).contains(right);
    String bad = element.replace(right, wrong);
    DecodedHistory history = decode(
        "[" + TradeHistoryTexts.element(7) + "," + bad + "," + TradeHistoryTexts.element(9) + "]");
    assertThat(history.items()).extracting(Sequenced::firstId).containsExactly(7L, 8L, 9L);
    assertThat(history.items().get(2)).isInstanceOf(Trade.class);
    RefusedTrade refused = (RefusedTrade) history.items().get(1);
    assertThat(refused.detail()).contains(reason);
    assertThat(new String(refused.element(), StandardCharsets.UTF_8)).isEqualTo(bad);
  }

  @Test
  void answersOrRefusesWhateverItIsGiven() {
    Random random = new Random(1);
    int read = 0;
    Set<String> refusals = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder answer = new StringBuilder(TradeHistoryTexts.page(7, 9));
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(answer.length());
        switch (random.nextInt(3)) {
          case 0 -> answer.deleteCharAt(at);
          case 1 -> answer.setCharAt(at, (char) (' ' + random.nextInt(95)));
          default -> answer.insert(at, answer.charAt(random.nextInt(answer.length())));
        }
      }
      try {
        DecodedHistory history = decode(answer.toString());
        long last = 6;
        for (Sequenced item : history.items()) {
          // Compared here: a matcher for each would take longer than all the rest.
          if (item.firstId() <= last) {
            throw new AssertionError("not in order: " + answer);
          }
          last = item.firstId();
        }
        read++;
      } catch (BadHistoryException refused) {
        refusals.add(refused.getMessage());
      }
    }
    assertThat(read).isBetween(100, 4_900);
    assertThat(refusals).isNotEmpty().noneMatch(text -> text.contains("61837"));
  }

  private DecodedHistory decode(String answer) throws BadHistoryException {
    return decoder.decode(answer.getBytes(StandardCharsets.UTF_8), "BTCUSDT", 7, 1_000, RECEIVED);
  }
}
