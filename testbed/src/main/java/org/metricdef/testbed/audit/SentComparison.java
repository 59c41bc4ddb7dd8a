package org.metricdef.testbed.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.testbed.exchange.SentTrade;

/** Ticks off, record by record, what is in the topic of trades. */
final class SentComparison {

  /** What is known of one symbol. */
  private static final class Book {
    int lastEpoch;
    long lastId = Long.MIN_VALUE;
    int partition = -1;

    boolean isBehind(int epoch, long id) {
      return epoch < lastEpoch || epoch == lastEpoch && id < lastId;
    }
  }

  private final Arrivals arrivals;
  private final boolean currencies;
  private final TradeRecordDecoder decoder;
  private final Map<String, Book> books = new HashMap<>();
  private long outOfOrder;
  private long repaired;

  /**
   * A comparison.
   *
   * @param currencies whether the currency and the message id have to be right too
   */
  SentComparison(Arrivals arrivals, TradeRecordDecoder decoder, boolean currencies) {
    this.arrivals = arrivals;
    this.decoder = decoder;
    this.currencies = currencies;
  }

  void accept(ConsumerRecord<byte[], byte[]> message) {
    ReceivedTrade received;
    int epoch;
    try {
      received = decoder.decode(message.value());
      epoch = Envelope.epoch(message);
    } catch (BadRecordException e) {
      arrivals.unexpected(Envelope.place(message) + e.getMessage());
      return;
    }
    int place =
        arrivals.tick(received.symbol(), epoch, received.sourceSequence(), Envelope.place(message));
    if (place >= 0) {
      SentTrade trade = arrivals.trades().get(place);
      checkOrder(trade, message);
      checkContent(trade, received, message);
    }
  }

  AuditReport report(HolesFound holes) {
    return arrivals.report(outOfOrder, repaired, holes);
  }

  private void checkOrder(SentTrade trade, ConsumerRecord<byte[], byte[]> message) {
    Book book = books.computeIfAbsent(trade.symbol(), symbol -> new Book());
    if (book.partition < 0) {
      book.partition = message.partition();
    }
    if (message.partition() != book.partition) {
      outOfOrder++;
      arrivals.problem(Envelope.place(message)
          + trade.symbol()
          + " has records in partition "
          + book.partition
          + " too: nothing keeps their order");
    } else if (book.isBehind(trade.epoch(), trade.tradeId())) {
      outOfOrder++;
      arrivals.problem(Envelope.place(message)
          + Arrivals.name(trade)
          + " came after "
          + Arrivals.name(trade.symbol(), book.lastEpoch, book.lastId));
    } else {
      book.lastEpoch = trade.epoch();
      book.lastId = trade.tradeId();
    }
  }

  private void checkContent(
      SentTrade trade, ReceivedTrade received, ConsumerRecord<byte[], byte[]> message) {
    String currency = currencies ? arrivals.had().currency(trade.symbol()) : received.currency();
    Optional<String> difference = Envelope.difference(
            message, trade.symbol(), trade.epoch(), Set.of())
        .or(() -> TradeContent.difference(trade, arrivals.idPrefix(), currency, received))
        .or(() -> repeatedMessageId(received));
    if (difference.isPresent()) {
      arrivals.changed(Envelope.place(message) + Arrivals.name(trade) + ": " + difference.get());
    } else {
      arrivals.delivered();
      repaired += received.repaired() ? 1 : 0;
    }
  }

  private Optional<String> repeatedMessageId(ReceivedTrade received) {
    return !currencies || arrivals.isFirst(received.messageId())
        ? Optional.empty()
        : Optional.of("message_id is that of another trade too");
  }
}
