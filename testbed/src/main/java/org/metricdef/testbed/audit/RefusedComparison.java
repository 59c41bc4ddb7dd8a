package org.metricdef.testbed.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.testbed.exchange.SentTrade;

/** Ticks off what is in the topic of refused trades. Only what fits no record may be there. */
final class RefusedComparison {

  private static final int MOST_DIGITS = 8;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE, MOST_DIGITS);
  private static final Set<String> HEADERS =
      Set.of("trade-id", "reason", "detail", "received-at", "origin");

  private final Arrivals arrivals;
  private long refused;

  RefusedComparison(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  void accept(ConsumerRecord<byte[], byte[]> message) {
    String where = "refused, " + Envelope.place(message);
    String id = Envelope.header(message, "trade-id").orElse("");
    int epoch;
    try {
      epoch = Envelope.epoch(message);
    } catch (BadRecordException e) {
      arrivals.unexpected(where + e.getMessage());
      return;
    }
    if (!id.matches("[0-9]{1,18}") || message.value() == null) {
      arrivals.unexpected(where + "it is no refused trade");
      return;
    }
    int place = arrivals.tick(Envelope.key(message), epoch, Long.parseLong(id), where);
    if (place < 0) {
      return;
    }
    SentTrade trade = arrivals.trades().get(place);
    Optional<String> difference = Envelope.difference(message, trade.symbol(), epoch, HEADERS)
        .or(() -> difference(trade, new String(message.value(), StandardCharsets.UTF_8)));
    if (difference.isPresent()) {
      arrivals.changed(where + Arrivals.name(trade) + ": " + difference.get());
    } else {
      arrivals.delivered();
      refused++;
    }
  }

  /** How many are as they should be. */
  long refused() {
    return refused;
  }

  private static Optional<String> difference(SentTrade trade, String element) {
    if (fits(trade.price()) && fits(trade.quantity())) {
      return Optional.of("a record can hold it");
    }
    return element.contains("\"id\":" + trade.tradeId() + ",")
            && element.contains(trade.quantity().toPlainString())
        ? Optional.empty()
        : Optional.of("it is " + element);
  }

  private static boolean fits(BigDecimal amount) {
    return amount.compareTo(LARGEST) <= 0 && amount.scale() <= MOST_DIGITS;
  }
}
