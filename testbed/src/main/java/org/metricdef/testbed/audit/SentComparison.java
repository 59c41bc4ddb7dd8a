package org.metricdef.testbed.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.testbed.exchange.SentTrade;

/** Ticks off, record by record, what was sent. */
final class SentComparison {

  private enum State {
    AWAITED,
    RIGHT,
    WRONG
  }

  private static final class Expected {
    final SentTrade trade;
    final long position;
    State state = State.AWAITED;

    Expected(SentTrade trade, long position) {
      this.trade = trade;
      this.position = position;
    }
  }

  /** What is known of one symbol. */
  private static final class Book {
    final Map<Long, Expected> byTradeId = new HashMap<>();
    long lastPosition = -1;
    int partition = -1;
  }

  private final TradeRecordDecoder decoder;
  private final Map<String, Book> books = new HashMap<>();
  private final Problems problems = new Problems();
  private final long sent;
  private long delivered;
  private long duplicated;
  private long outOfOrder;
  private long unexpected;

  SentComparison(Collection<SentTrade> sent, TradeRecordDecoder decoder) {
    this.decoder = decoder;
    this.sent = sent.size();
    long position = 0;
    for (SentTrade trade : sent) {
      Book book = books.computeIfAbsent(trade.symbol(), symbol -> new Book());
      if (book.byTradeId.put(trade.tradeId(), new Expected(trade, position++)) != null) {
        throw new IllegalArgumentException(
            "trade " + trade.tradeId() + " of " + trade.symbol() + " was sent twice");
      }
    }
  }

  void accept(ConsumerRecord<byte[], byte[]> message) {
    ReceivedTrade received;
    try {
      received = decoder.decode(message.value());
    } catch (BadRecordException e) {
      unexpected++;
      problems.add(place(message) + e.getMessage());
      return;
    }
    Book book = books.get(received.symbol());
    Expected expected = book == null ? null : book.byTradeId.get(received.sourceSequence());
    if (expected == null) {
      unexpected++;
      problems.add(place(message) + name(received) + " was never sent");
    } else if (expected.state != State.AWAITED) {
      duplicated++;
      problems.add(place(message) + name(received) + " had arrived before");
    } else {
      checkOrder(book, expected, message);
      checkContent(expected, received, message);
    }
  }

  AuditReport report() {
    for (Book book : books.values()) {
      book.byTradeId.values().stream()
          .filter(expected -> expected.state == State.AWAITED)
          .forEach(
              e -> problems.add(e.trade.symbol() + " " + e.trade.tradeId() + " did not arrive"));
    }
    return new AuditReport(
        sent, delivered, sent - delivered, duplicated, outOfOrder, unexpected, problems.list());
  }

  private void checkOrder(Book book, Expected expected, ConsumerRecord<byte[], byte[]> message) {
    if (book.partition < 0) {
      book.partition = message.partition();
    }
    if (message.partition() != book.partition) {
      outOfOrder++;
      problems.add(place(message)
          + expected.trade.symbol()
          + " has records in partition "
          + book.partition
          + " too: nothing keeps their order");
    } else if (expected.position < book.lastPosition) {
      outOfOrder++;
      problems.add(place(message)
          + expected.trade.symbol()
          + " "
          + expected.trade.tradeId()
          + " came after a later trade");
    } else {
      book.lastPosition = expected.position;
    }
  }

  private void checkContent(
      Expected expected, ReceivedTrade received, ConsumerRecord<byte[], byte[]> message) {
    Optional<String> difference = envelopeDifference(expected.trade, message)
        .or(() -> contentDifference(expected.trade, received));
    if (difference.isPresent()) {
      expected.state = State.WRONG;
      problems.add(place(message) + name(received) + ": " + difference.get());
    } else {
      expected.state = State.RIGHT;
      delivered++;
    }
  }

  private static Optional<String> envelopeDifference(
      SentTrade sent, ConsumerRecord<byte[], byte[]> message) {
    byte[] key = sent.symbol().getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(message.key(), key)) {
      String actual =
          message.key() == null ? "none" : new String(message.key(), StandardCharsets.UTF_8);
      return different("key", sent.symbol(), actual);
    }
    int headers = message.headers().toArray().length;
    return headers == 0 ? Optional.empty() : different("headers", 0, headers);
  }

  private static Optional<String> contentDifference(SentTrade sent, ReceivedTrade received) {
    String tradeId = "BINANCE-" + sent.tradeId();
    String side = sent.buyerIsMaker() ? "SELL" : "BUY";
    long micros = Math.multiplyExact(sent.tradeTimeMillis(), 1_000L);
    if (!received.tradeId().equals(tradeId)) {
      return different("trade_id", tradeId, received.tradeId());
    }
    if (!received.assetClass().equals("crypto")) {
      return different("asset_class", "crypto", received.assetClass());
    }
    if (received.timestampMicros() != micros) {
      return different("timestamp", micros, received.timestampMicros());
    }
    if (received.price().compareTo(sent.price()) != 0) {
      return different("price", sent.price(), received.price());
    }
    if (received.quantity().compareTo(sent.quantity()) != 0) {
      return different("quantity", sent.quantity(), received.quantity());
    }
    return received.side().equals(side)
        ? Optional.empty()
        : different("side", side, received.side());
  }

  private static Optional<String> different(String what, Object sent, Object received) {
    return Optional.of(what + " should be " + sent + " and is " + received);
  }

  private static String name(ReceivedTrade trade) {
    return trade.symbol() + " " + trade.sourceSequence();
  }

  private static String place(ConsumerRecord<byte[], byte[]> message) {
    return "partition " + message.partition() + " offset " + message.offset() + ": ";
  }
}
