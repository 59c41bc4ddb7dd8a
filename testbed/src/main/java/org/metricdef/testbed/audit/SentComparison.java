package org.metricdef.testbed.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SentTrades;

/** Ticks off, record by record, what was sent. */
final class SentComparison {

  /** What is known of one symbol. */
  private static final class Book {
    long lastId = Long.MIN_VALUE;
    int partition = -1;
  }

  private final TradeRecordDecoder decoder;
  private final Map<String, Book> books = new HashMap<>();
  private final Problems problems;
  private final SentTrades sent;
  private final BitSet arrived = new BitSet();
  private long delivered;
  private long duplicated;
  private long outOfOrder;
  private long unexpected;
  private long repaired;

  SentComparison(SentTrades sent, TradeRecordDecoder decoder, Problems problems) {
    this.sent = sent;
    this.decoder = decoder;
    this.problems = problems;
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
    int place = sent.find(received.symbol(), received.sourceSequence());
    if (place < 0) {
      unexpected++;
      problems.add(place(message) + name(received) + " was never sent");
    } else if (arrived.get(place)) {
      duplicated++;
      problems.add(place(message) + name(received) + " had arrived before");
    } else {
      arrived.set(place);
      checkOrder(received, message);
      checkContent(sent.get(place), received, message);
    }
  }

  AuditReport report(HolesFound holes) {
    for (int place = arrived.nextClearBit(0);
        place < sent.size();
        place = arrived.nextClearBit(place + 1)) {
      SentTrade trade = sent.get(place);
      problems.add(trade.symbol() + " " + trade.tradeId() + " did not arrive");
    }
    return new AuditReport(
        sent.size(),
        delivered,
        sent.size() - delivered,
        duplicated,
        outOfOrder,
        unexpected,
        repaired,
        holes,
        problems.list());
  }

  private void checkOrder(ReceivedTrade received, ConsumerRecord<byte[], byte[]> message) {
    Book book = books.computeIfAbsent(received.symbol(), symbol -> new Book());
    if (book.partition < 0) {
      book.partition = message.partition();
    }
    if (message.partition() != book.partition) {
      outOfOrder++;
      problems.add(place(message)
          + received.symbol()
          + " has records in partition "
          + book.partition
          + " too: nothing keeps their order");
    } else if (received.sourceSequence() < book.lastId) {
      outOfOrder++;
      problems.add(place(message) + name(received) + " came after " + book.lastId);
    } else {
      book.lastId = received.sourceSequence();
    }
  }

  private void checkContent(
      SentTrade trade, ReceivedTrade received, ConsumerRecord<byte[], byte[]> message) {
    Optional<String> difference =
        envelopeDifference(trade, message).or(() -> contentDifference(trade, received));
    if (difference.isPresent()) {
      problems.add(place(message) + name(received) + ": " + difference.get());
    } else {
      delivered++;
      repaired += received.repaired() ? 1 : 0;
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
