package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.metricdef.ingestion.trade.RefusalReason;

/**
 * A frame that is not a valid spot trade, kept as it came.
 *
 * @param frame the frame's bytes; UTF-8 where it was text. The array is not copied and must not be
 *     changed.
 * @param reason why it was refused
 * @param receivedMicros when it arrived, in microseconds since 1970
 * @param origin what it came over, for example the URL of the connection
 */
public record DeadLetter(byte[] frame, RefusalReason reason, long receivedMicros, String origin) {

  /** Header of a dead-letter record: the reason's label. */
  public static final String REASON_HEADER = "reason";

  /** Header of a dead-letter record: microseconds since 1970, in decimal digits. */
  public static final String RECEIVED_HEADER = "received-at";

  /** Header of a dead-letter record: what the frame came over. */
  public static final String ORIGIN_HEADER = "origin";

  List<Header> headers() {
    return List.of(
        new RecordHeader(REASON_HEADER, reason.label().getBytes(StandardCharsets.UTF_8)),
        new RecordHeader(
            RECEIVED_HEADER, Long.toString(receivedMicros).getBytes(StandardCharsets.UTF_8)),
        new RecordHeader(ORIGIN_HEADER, origin.getBytes(StandardCharsets.UTF_8)));
  }
}
