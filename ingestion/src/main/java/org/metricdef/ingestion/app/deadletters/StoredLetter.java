package org.metricdef.ingestion.app.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.metricdef.ingestion.publish.DeadLetterHeaders;

/**
 * A record of the dead-letter topic.
 *
 * @param place where it is, as {@code topic-partition@offset}
 * @param reason why it was refused, as its header says; empty if that says nothing
 * @param receivedMicros when it arrived, in microseconds since 1970; when it was written if its
 *     header says nothing
 * @param origin what it came over, as its header says; empty if that says nothing
 * @param frame its bytes as they came
 */
public record StoredLetter(
    String place, String reason, long receivedMicros, String origin, byte[] frame) {

  static StoredLetter of(ConsumerRecord<byte[], byte[]> found) {
    String received = header(found, DeadLetterHeaders.RECEIVED);
    return new StoredLetter(
        found.topic() + "-" + found.partition() + "@" + found.offset(),
        header(found, DeadLetterHeaders.REASON),
        received.matches("\\d{1,18}") ? Long.parseLong(received) : found.timestamp() * 1000,
        header(found, DeadLetterHeaders.ORIGIN),
        found.value() == null ? new byte[0] : found.value());
  }

  /** When it arrived. */
  public Instant received() {
    return Instant.EPOCH.plus(receivedMicros, ChronoUnit.MICROS);
  }

  private static String header(ConsumerRecord<byte[], byte[]> found, String name) {
    Header header = found.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
