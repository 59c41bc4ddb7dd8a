package org.metricdef.ingestion.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.DeadLetter;
import org.metricdef.ingestion.publish.Intake;
import org.metricdef.ingestion.publish.Outgoing;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.Origin;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.TradeDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of each frame a trade, a dead letter or a notice, and counts which. */
final class FrameHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);

  private final TradeDecoder decoder;
  private final Intake intake;
  private final StreamMetrics metrics;
  private final TimeSource time;
  private final LongAdder trades = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final Map<RefusalReason, RateLimit> refusalLogs = new EnumMap<>(RefusalReason.class);

  FrameHandler(TradeDecoder decoder, Intake intake, StreamMetrics metrics, TimeSource time) {
    this.decoder = decoder;
    this.intake = intake;
    this.metrics = metrics;
    this.time = time;
    for (RefusalReason reason : RefusalReason.values()) {
      refusalLogs.put(reason, new RateLimit(time, Duration.ofSeconds(1)));
    }
  }

  /** What a frame was, and whether there was room for it. */
  enum Outcome {
    TRADE,
    NOTHING_TO_KEEP,
    DEAD_LETTER,
    SERVER_SHUTDOWN,
    /** It was dropped: the intake had no room for too long. */
    NO_ROOM
  }

  /**
   * What was received.
   *
   * @param trades valid trades
   * @param refused frames that are no valid spot trade
   * @param dropped those of both kinds that the intake did not take, and so are lost
   */
  record Counts(long trades, long refused, long dropped) {}

  Counts counts() {
    return new Counts(trades.sum(), refused.sum(), dropped.sum());
  }

  Outcome text(String frame) {
    long receivedMicros = time.epochMicros();
    DecodedFrame decoded = decoder.decode(frame, receivedMicros);
    if (decoded instanceof DecodedFrame.OfTrade trade) {
      trades.increment();
      metrics.trade(trade.trade().symbol(), receivedMicros);
      return hand(new Outgoing.OfTrade(trade.trade()), Outcome.TRADE);
    }
    if (decoded instanceof DecodedFrame.Refused refusal) {
      byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
      return refuse(bytes, refusal.reason(), refusal.detail(), receivedMicros);
    }
    return decoded instanceof DecodedFrame.ServerShutdown
        ? Outcome.SERVER_SHUTDOWN
        : Outcome.NOTHING_TO_KEEP;
  }

  Outcome binary(ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return refuse(
        bytes, RefusalReason.BINARY_FRAME, "the exchange sends text only", time.epochMicros());
  }

  /** Counts a frame that came after the connection was given up for want of room. */
  void drop() {
    dropped.increment();
  }

  private Outcome refuse(byte[] frame, RefusalReason reason, String detail, long receivedMicros) {
    refused.increment();
    metrics.refused(reason);
    refusalLogs
        .get(reason)
        .tryPass()
        .ifPresent(heldBack -> LOG.warn(
            "not a valid spot trade ({}): {}; {} more of that kind since the last such line",
            reason.label(),
            detail,
            heldBack));
    return hand(
        new Outgoing.OfDeadLetter(
            new DeadLetter(frame, reason, receivedMicros, Origin.STREAM.label())),
        Outcome.DEAD_LETTER);
  }

  private Outcome hand(Outgoing item, Outcome taken) {
    if (intake.offer(item)) {
      return taken;
    }
    dropped.increment();
    return Outcome.NO_ROOM;
  }
}
