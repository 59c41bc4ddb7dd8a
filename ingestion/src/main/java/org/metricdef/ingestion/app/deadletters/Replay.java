package org.metricdef.ingestion.app.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeDecoder;

/**
 * Reads dead letters again with the decoder of this version. Looks up whether a trade among them
 * came into Kafka by its id meanwhile.
 *
 * <p>Only the running producer writes the topic of the trades. With one writer for each partition,
 * each trade is there once and in order; a trade that somebody else added later would be out of
 * order. So a missing trade goes to a topic of its own.
 */
public final class Replay {

  /** The clocks of the exchange, the producer and the broker may differ by less than this. */
  private static final long MOST_SKEW_SECONDS = 60;

  /** What is wrong with these is not how they are written. */
  private static final Set<String> CONTRADICTORY =
      Set.of(RefusalReason.CONFLICTING_TRADE.label(), RefusalReason.IMPLAUSIBLE_ID.label());

  private final KafkaCluster kafka;
  private final Dataset dataset;
  private final TradeDecoder decoder;

  /** Of frames of connections whose times are in microseconds. */
  private final TradeDecoder micros;

  /**
   * A replay of one dataset's dead letters.
   *
   * @param directory what the symbols are
   */
  public Replay(KafkaCluster kafka, Dataset dataset, MarketDirectory directory) {
    this.decoder = new TradeDecoder(directory, dataset, TimestampUnit.MILLISECOND);
    this.micros = new TradeDecoder(directory, dataset, TimestampUnit.MICROSECOND);
    this.kafka = kafka;
    this.dataset = dataset;
  }

  /** The topic of the trades that were missing. */
  public static TopicName topic(Dataset dataset) {
    return TopicName.tradeReplayed(dataset);
  }

  /**
   * The outcome for each letter, in the same order.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   * @throws UnreadableTradeException if a record of the trades' topics is not a trade
   */
  public Map<StoredLetter, ReplayOutcome> judge(List<StoredLetter> letters) {
    Map<StoredLetter, ReplayOutcome> outcomes = new LinkedHashMap<>();
    letters.forEach(letter -> outcomes.put(letter, decoded(letter)));
    Set<TradeKey> there = there(outcomes.values());
    outcomes.replaceAll((letter, outcome) -> outcome instanceof ReplayOutcome.Missing missing
            && there.contains(TradeKey.of(missing.trade()))
        ? new ReplayOutcome.AlreadyThere(missing.trade())
        : outcome);
    return outcomes;
  }

  private ReplayOutcome decoded(StoredLetter letter) {
    if (letter.reason().equals(RefusalReason.BINARY_FRAME.label())) {
      return new ReplayOutcome.StillRefused(letter.reason(), "the exchange sends text only");
    }
    if (CONTRADICTORY.contains(letter.reason())) {
      return new ReplayOutcome.StillRefused(
          letter.reason(), "its id contradicts other trades, whatever it says");
    }
    String frame;
    try {
      frame = StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(letter.frame()))
          .toString();
    } catch (CharacterCodingException noText) {
      return new ReplayOutcome.StillRefused(letter.reason(), "it is not UTF-8");
    }
    DecodedFrame decoded = decoder.decode(frame, letter.receivedMicros());
    // What was refused for its time was so in its connection's unit, which the letter does not say.
    if (decoded instanceof DecodedFrame.Refused refused
        && refused.reason() == RefusalReason.BAD_TIME
        && !letter.reason().equals(RefusalReason.BAD_TIME.label())) {
      decoded = micros.decode(frame, letter.receivedMicros());
    }
    if (decoded instanceof DecodedFrame.OfTrade trade) {
      return new ReplayOutcome.Missing(trade.trade());
    }
    return decoded instanceof DecodedFrame.Refused refusal
        ? new ReplayOutcome.StillRefused(refusal.reason().label(), refusal.detail())
        : new ReplayOutcome.NoTrade();
  }

  /**
   * The wanted trades that are in the topics. No trade is in a topic before it happened, so nothing
   * older has to be read.
   */
  private Set<TradeKey> there(Collection<ReplayOutcome> outcomes) {
    List<Trade> trades = outcomes.stream()
        .map(outcome -> outcome instanceof ReplayOutcome.Missing missing ? missing.trade() : null)
        .filter(Objects::nonNull)
        .toList();
    OptionalLong earliest = trades.stream().mapToLong(Trade::timestampMicros).min();
    if (earliest.isEmpty()) {
      return Set.of();
    }
    Instant since =
        Instant.EPOCH.plus(earliest.getAsLong(), ChronoUnit.MICROS).minusSeconds(MOST_SKEW_SECONDS);
    TradeLookup lookup = new TradeLookup(trades.stream().map(TradeKey::of).toList());
    try (TopicScan scan = new TopicScan(kafka)) {
      scan.read(TopicName.trades(dataset).name(), since, lookup::see);
      scan.read(topic(dataset).name(), since, lookup::see);
    }
    return lookup.found();
  }
}
