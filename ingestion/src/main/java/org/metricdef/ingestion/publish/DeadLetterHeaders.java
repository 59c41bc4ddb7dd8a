package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.metricdef.ingestion.trade.DeadLetter;

/** The headers of a dead-letter record. The record's value is the frame as it came. */
public final class DeadLetterHeaders {

  /** The label of the reason why the frame was refused. */
  public static final String REASON = "reason";

  /** When the frame arrived: microseconds since 1970, in decimal digits. */
  public static final String RECEIVED = "received-at";

  /** What the frame came over. */
  public static final String ORIGIN = "origin";

  private DeadLetterHeaders() {}

  static List<Header> of(DeadLetter letter) {
    return List.of(
        header(REASON, letter.reason().label()),
        header(RECEIVED, Long.toString(letter.receivedMicros())),
        header(ORIGIN, letter.origin()));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
