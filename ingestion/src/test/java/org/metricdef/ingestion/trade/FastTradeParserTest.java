package org.metricdef.ingestion.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.market.Markets;

/** The shortcut, against the decoder without it. */
class FastTradeParserTest {

  private static final long RECEIVED = 1_723_161_255_400_123L;
  private static final int MUTANTS = 200_000;

  private static final String RAW =
      "{\"e\":\"trade\",\"E\":1723161255343,\"s\":\"BTCUSDT\",\"t\":3735683259,"
          + "\"p\":\"61837.63000000\",\"q\":\"0.02000000\",\"T\":1723161255342,\"m\":true,\"M\":true}";

  private static final List<String> FRAMES = List.of(
      RAW,
      "{\"stream\":\"btcusdt@trade\",\"data\":" + RAW + "}",
      RAW.replace("BTCUSDT", "ETHBTC").replace("\"m\":true", "\"m\":false"),
      RAW.replace("BTCUSDT", "币安人生USDT"));

  /** What frames are made of, and what makes trouble in them. */
  private static final String LETTERS =
      "{}[]\":,.-+eE0123456789 \\\n\u0000\u00e9truefalsnBTCpqTmMX";

  private final MarketDirectory directory = Listed.directory("BTCUSDT", "ETHBTC", "币安人生USDT");
  private final FastTradeParser fastPath =
      new FastTradeParser(directory, Dataset.BINANCE_TRADES, TimestampUnit.MILLISECOND);
  private final TradeDecoder decoder = new TradeDecoder(directory);

  @Test
  void readsWhatIsAsUsual() {
    for (String frame : FRAMES) {
      assertThat(fastPath.read(frame, RECEIVED)).isEqualTo(whole(frame)).isNotNull();
    }
  }

  @Test
  void leavesWhatIsNotToTheDecoder() {
    assertThat(fastPath.read(RAW.replace(",\"s\"", ", \"s\""), RECEIVED)).isNull();
    assertThat(fastPath.read(RAW + " ", RECEIVED)).isNull();
    assertThat(fastPath.read(RAW.replace("BTCUSDT", "BTCXXX"), RECEIVED)).isNull();
    assertThat(fastPath.read(RAW.replace("0.02", "0.00"), RECEIVED)).isNull();
    assertThat(fastPath.read("", RECEIVED)).isNull();
  }

  @Test
  void whatItRemembersOfAListIsForgottenWhenAnotherOneSaysSomethingElse() {
    assertThat(fastPath.read(RAW, RECEIVED).currency()).isEqualTo("USDT");
    directory.replace(
        Markets.of(2, List.of(new Market("BTCUSDT", "TRADING", "BTCUSD", "T")), List.of()));
    assertThat(fastPath.read(RAW, RECEIVED).currency()).isEqualTo("T");
    directory.replace(Listed.markets(List.of("ETHBTC")));
    assertThat(fastPath.read(RAW, RECEIVED)).isNull();
  }

  @Test
  void readsNothingElseThanTheDecoder() {
    Random random = new Random(4);
    int read = 0;
    for (int i = 0; i < MUTANTS; i++) {
      String frame = mutant(random);
      Trade trade = fastPath.read(frame, RECEIVED);
      if (trade != null) {
        read++;
        assertThat(trade).as(frame).isEqualTo(whole(frame));
      }
    }
    assertThat(read).isGreaterThan(MUTANTS / 100);
  }

  private Trade whole(String frame) {
    return decoder.decodeAny(frame, RECEIVED) instanceof DecodedFrame.OfTrade trade
        ? trade.trade()
        : null;
  }

  private static String mutant(Random random) {
    StringBuilder frame = new StringBuilder(FRAMES.get(random.nextInt(FRAMES.size())));
    for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
      int at = random.nextInt(frame.length());
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      switch (random.nextInt(4)) {
        case 0 -> frame.setCharAt(at, letter);
        case 1 -> frame.insert(at, letter);
        case 2 -> frame.deleteCharAt(at);
        default -> {
          int to = Math.min(frame.length(), at + random.nextInt(30));
          frame.insert(random.nextInt(frame.length()), frame.substring(at, to));
        }
      }
    }
    return frame.toString();
  }
}
