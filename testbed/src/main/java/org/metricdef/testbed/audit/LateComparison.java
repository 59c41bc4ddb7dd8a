package org.metricdef.testbed.audit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.testbed.exchange.SentTrade;

/** Ticks off what is in the topic of late trades. Each has to be of a hole that is recorded. */
final class LateComparison {

  private static final Set<String> HEADERS = Set.of("origin", "hole", "late-found-at");

  private final Arrivals arrivals;
  private final TradeRecordDecoder decoder;
  private final HoleComparison holes;
  private long late;

  LateComparison(Arrivals arrivals, TradeRecordDecoder decoder, HoleComparison holes) {
    this.arrivals = arrivals;
    this.decoder = decoder;
    this.holes = holes;
  }

  void accept(ConsumerRecord<byte[], byte[]> message) {
    String where = "late, " + Envelope.place(message);
    ReceivedTrade received;
    int epoch;
    try {
      received = decoder.decode(message.value());
      epoch = Envelope.epoch(message);
    } catch (BadRecordException e) {
      arrivals.unexpected(where + e.getMessage());
      return;
    }
    int place = arrivals.tick(received.symbol(), epoch, received.sourceSequence(), where);
    if (place < 0) {
      return;
    }
    SentTrade trade = arrivals.trades().get(place);
    Optional<String> difference = Envelope.difference(
            message, trade.symbol(), epoch, new TreeSet<>(HEADERS))
        .or(() -> TradeContent.difference(
            trade, arrivals.idPrefix(), arrivals.had().currency(trade.symbol()), received))
        .or(() -> holes.isFilled(trade)
            ? Optional.empty()
            : Optional.of("it is not recorded as a hole that was filled"));
    if (difference.isPresent()) {
      arrivals.changed(where + Arrivals.name(trade) + ": " + difference.get());
    } else {
      arrivals.delivered();
      late++;
    }
  }

  /** How many are as they should be. */
  long late() {
    return late;
  }
}
