package org.metricdef.ingestion.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;

/**
 * Mutated frames, read by the decoder and by an oracle: both have to see the same trade, or the
 * decoder has to refuse it with a reason. {@code scripts/fuzz.sh} reads a million.
 */
class TradeDecoderFuzzTest {

  private static final int FRAMES = Integer.getInteger("fuzz.frames", 100_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  private final TradeDecoder decoder =
      new TradeDecoder(Listed.directory(FrameOracle.CURRENCIES.keySet()));
  private final Map<RefusalReason, Integer> refused = new EnumMap<>(RefusalReason.class);
  private int trades;
  private int others;

  @Test
  void theDecoderAndTheOracleAgreeOnEveryFrame() {
    FrameMutator mutator = new FrameMutator(SEED);
    for (int i = 0; i < FRAMES; i++) {
      check(mutator.next(), i);
    }
    int all = refused.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "fuzz: frames=%d trades=%d refused=%d others=%d%n%s%n",
        FRAMES, trades, all, others, refused);

    // A run that sees only one kind of answer would say nothing.
    assertThat(trades).isGreaterThan(FRAMES / 20);
    assertThat(refused.keySet())
        .contains(
            RefusalReason.MALFORMED_JSON,
            RefusalReason.MISSING_FIELD,
            RefusalReason.MISTYPED_FIELD,
            RefusalReason.DUPLICATE_FIELD,
            RefusalReason.DECIMAL_OUT_OF_RANGE,
            RefusalReason.BAD_TRADE_ID,
            RefusalReason.BAD_TIME,
            RefusalReason.BAD_SYMBOL,
            RefusalReason.NOT_SPOT,
            RefusalReason.OTHER_EVENT_TYPE,
            RefusalReason.UNKNOWN_SYMBOL);
  }

  private void check(String frame, int number) {
    String what = "seed " + SEED + ", frame " + number + ": " + frame;
    DecodedFrame decoded = decoder.decode(frame, 7);
    Optional<FrameOracle.Expected> expected = FrameOracle.trade(frame);
    if (decoded instanceof DecodedFrame.OfTrade trade) {
      trades++;
      if (!Optional.of(content(trade.trade())).equals(expected)) {
        fail("%s, and not %s: %s".formatted(trade, expected, what));
      }
    } else if (decoded instanceof DecodedFrame.Refused refusal) {
      refused.merge(refusal.reason(), 1, Integer::sum);
      // What can be read in two ways may be refused for that.
      if (expected.isPresent() && !FrameOracle.isAmbiguous(frame)) {
        fail("%s, %s".formatted(refusal, what));
      }
    } else {
      others++;
      if (expected.isPresent()) {
        fail("%s, %s".formatted(decoded, what));
      }
    }
  }

  private static FrameOracle.Expected content(Trade trade) {
    return new FrameOracle.Expected(
        trade.symbol(),
        trade.currency(),
        trade.sourceSequence(),
        trade.price().toBigDecimal().stripTrailingZeros(),
        trade.quantity().toBigDecimal().stripTrailingZeros(),
        trade.timestampMicros() / 1_000,
        trade.side() == Side.SELL);
  }
}
