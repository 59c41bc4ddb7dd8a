package org.metricdef.testbed.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows the trade ids of each symbol: from the lowest to the highest, each once, in order. */
final class ContinuityCheck {

  /** What is known of one symbol. */
  private static final class Book {
    final Set<Long> seen = new HashSet<>();
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
  }

  private final TradeRecordDecoder decoder;
  private final Map<String, Book> books = new HashMap<>();
  private final Problems problems = new Problems();
  private long duplicated;
  private long outOfOrder;
  private long unexpected;

  ContinuityCheck(TradeRecordDecoder decoder) {
    this.decoder = decoder;
  }

  void accept(ConsumerRecord<byte[], byte[]> message) {
    ReceivedTrade received;
    try {
      received = decoder.decode(message.value());
    } catch (BadRecordException e) {
      unexpected++;
      problems.add("partition " + message.partition() + " offset " + message.offset() + ": "
          + e.getMessage());
      return;
    }
    long id = received.sourceSequence();
    Book book = books.computeIfAbsent(received.symbol(), symbol -> new Book());
    if (!book.seen.add(id)) {
      duplicated++;
      problems.add(received.symbol() + " " + id + " had arrived before");
      return;
    }
    if (id < book.highest) {
      outOfOrder++;
      problems.add(received.symbol() + " " + id + " came after " + book.highest);
    } else if (book.highest != Long.MIN_VALUE && id > book.highest + 1) {
      problems.add(received.symbol() + " steps from " + book.highest + " to " + id);
    }
    book.lowest = Math.min(book.lowest, id);
    book.highest = Math.max(book.highest, id);
  }

  AuditReport report() {
    long expected = 0;
    long delivered = 0;
    for (Book book : books.values()) {
      expected += book.highest - book.lowest + 1;
      delivered += book.seen.size();
    }
    return new AuditReport(
        expected,
        delivered,
        expected - delivered,
        duplicated,
        outOfOrder,
        unexpected,
        problems.list());
  }
}
