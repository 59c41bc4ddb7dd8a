package org.metricdef.ingestion.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.DeadLetter;
import org.metricdef.ingestion.trade.DeadLetterSink;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeDecoder;
import org.metricdef.ingestion.trade.TradeKind;
import org.metricdef.ingestion.trade.TradeOrigin;
import org.metricdef.ingestion.trade.TradeSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns each frame into a trade, a dead letter or a notice, and counts which. */
final class FrameHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);

  private final TradeDecoder decoder;
  private final TradeKind kind;
  private final TradeSink tradeSink;
  private final DeadLetterSink deadLetterSink;
  private final StreamMetrics metrics;
  private final TimeSource time;
  private final LongAdder trades = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private volatile long lastReceivedMicros;
  private volatile long lastLagMicros;
  private final Map<RefusalReason, RateLimit> refusalLogs = new EnumMap<>(RefusalReason.class);

  FrameHandler(
      TradeDecoder decoder,
      TradeKind kind,
      TradeSink tradeSink,
      DeadLetterSink deadLetterSink,
      StreamMetrics metrics,
      TimeSource time) {
    this.decoder = decoder;
    this.kind = kind;
    this.tradeSink = tradeSink;
    this.deadLetterSink = deadLetterSink;
    this.metrics = metrics;
    this.time = time;
    for (RefusalReason reason : RefusalReason.values()) {
      refusalLogs.put(reason, new RateLimit(time, Duration.ofSeconds(1)));
    }
  }

  /** What a frame was, and whether the sink had room for it. */
  enum Outcome {
    TRADE,
    NOTHING_TO_KEEP,
    DEAD_LETTER,
    SERVER_SHUTDOWN,
    /** The sink had no room for it for too long. */
    NO_ROOM
  }

  /**
   * What was received.
   *
   * @param trades valid trades
   * @param refused frames that are no valid spot trade
   * @param dropped frames that are lost. A trade never is, since it is asked for again by its id.
   */
  record Counts(long trades, long refused, long dropped) {}

  Counts counts() {
    return new Counts(trades.sum(), refused.sum(), dropped.sum());
  }

  /**
   * How fresh the newest trade is. Of trades that are rare, an answer to a ping is as good a sign
   * of life as a trade, and nobody says how soon after it is made a trade is told.
   *
   * @param receivedMicros when it arrived, in microseconds since 1970
   * @param lagMicros how long after it was made; not negative; zero where trades are rare
   */
  record Freshness(long receivedMicros, long lagMicros) {}

  /** The exchange has answered a ping. */
  void ponged() {
    if (!kind.isSteady()) {
      lastReceivedMicros = time.epochMicros();
    }
  }

  /** The freshness of the newest trade. Empty if none has arrived. */
  Optional<Freshness> freshness() {
    long received = lastReceivedMicros;
    return received == 0 ? Optional.empty() : Optional.of(new Freshness(received, lastLagMicros));
  }

  /**
   * Handles a text frame.
   *
   * @param answers receives the exchange's answers to our requests
   */
  Outcome text(String frame, Consumer<DecodedFrame> answers) {
    long receivedMicros = time.epochMicros();
    DecodedFrame decoded = decoder.decode(frame, receivedMicros);
    if (decoded instanceof DecodedFrame.OfTrade trade) {
      return take(trade.trade(), receivedMicros);
    }
    if (decoded instanceof DecodedFrame.Refused refusal) {
      if (refusal.reason() == RefusalReason.EXCHANGE_ERROR) {
        answers.accept(refusal);
      }
      byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
      return refuse(bytes, refusal.reason(), refusal.detail(), receivedMicros);
    }
    if (decoded instanceof DecodedFrame.ServerShutdown) {
      return Outcome.SERVER_SHUTDOWN;
    }
    answers.accept(decoded);
    return Outcome.NOTHING_TO_KEEP;
  }

  Outcome binary(ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return refuse(
        bytes, RefusalReason.BINARY_FRAME, "the exchange sends text only", time.epochMicros());
  }

  /** Counts a frame that a fault of ours has lost. */
  void drop() {
    dropped.increment();
  }

  private Outcome take(Trade trade, long receivedMicros) {
    trades.increment();
    lastLagMicros = kind.isSteady() ? Math.max(0, receivedMicros - trade.timestampMicros()) : 0;
    lastReceivedMicros = receivedMicros;
    metrics.trade(trade.symbol());
    return tradeSink.offer(trade) ? Outcome.TRADE : Outcome.NO_ROOM;
  }

  private Outcome refuse(byte[] frame, RefusalReason reason, String detail, long receivedMicros) {
    refused.increment();
    metrics.refused(reason);
    Objects.requireNonNull(refusalLogs.get(reason), "each reason has its limit")
        .tryPass()
        .ifPresent(heldBack -> LOG.warn(
            "not a valid spot trade ({}): {}; {} more of that kind since the last such line",
            reason.label(),
            detail,
            heldBack));
    DeadLetter letter = new DeadLetter(frame, reason, receivedMicros, TradeOrigin.STREAM.label());
    if (deadLetterSink.offer(letter)) {
      return Outcome.DEAD_LETTER;
    }
    dropped.increment();
    return Outcome.NO_ROOM;
  }
}
