package org.metricdef.testbed.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What is around the value of a record: its key, its headers, its place. */
final class Envelope {

  private static final String EPOCH = "epoch";

  private Envelope() {}

  /** The epoch that a record says; the first if it says none. */
  static int epoch(ConsumerRecord<byte[], byte[]> message) throws BadRecordException {
    Optional<String> text = header(message, EPOCH);
    try {
      return text.map(Integer::parseInt).orElse(1);
    } catch (NumberFormatException none) {
      throw new BadRecordException("header epoch is " + text, none);
    }
  }

  /** The value of a header. */
  static Optional<String> header(ConsumerRecord<byte[], byte[]> message, String name) {
    return Optional.ofNullable(message.headers().lastHeader(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }

  /** The key as text. */
  static String key(ConsumerRecord<byte[], byte[]> message) {
    return message.key() == null ? "none" : new String(message.key(), StandardCharsets.UTF_8);
  }

  /**
   * What is wrong with the key and the headers.
   *
   * @param symbol what the key has to be
   * @param epoch which is in a header, from the second on
   * @param others names of the other headers
   */
  static Optional<String> difference(
      ConsumerRecord<byte[], byte[]> message, String symbol, int epoch, Set<String> others) {
    if (!key(message).equals(symbol)) {
      return TradeContent.different("key", symbol, key(message));
    }
    Set<String> names = new TreeSet<>(others);
    if (epoch != 1) {
      names.add(EPOCH);
    }
    Header[] headers = message.headers().toArray();
    Set<String> actual = new TreeSet<>();
    for (Header header : headers) {
      actual.add(header.key());
    }
    if (headers.length != names.size()) {
      return TradeContent.different("headers", names.size(), headers.length);
    }
    return actual.equals(names)
        ? Optional.empty()
        : TradeContent.different("headers", names, actual);
  }

  static String place(ConsumerRecord<byte[], byte[]> message) {
    return "partition " + message.partition() + " offset " + message.offset() + ": ";
  }
}
