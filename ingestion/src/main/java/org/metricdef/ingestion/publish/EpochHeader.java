package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.trade.Place;

/**
 * The header that says in which epoch of its symbol's ids a record is. It is left out in the first,
 * so that records stay as they were.
 */
public final class EpochHeader {

  /** The header's name. Its value is the epoch in decimal digits. */
  public static final String NAME = "epoch";

  private EpochHeader() {}

  /** The headers of a record that needs no other. */
  static @Nullable List<Header> alone(int epoch) {
    return epoch == Place.FIRST_EPOCH ? null : List.of(of(epoch));
  }

  /** The header of an epoch after the first. */
  public static Header of(int epoch) {
    return new RecordHeader(NAME, Integer.toString(epoch).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The epoch of a record.
   *
   * @throws UnreadableDataException if the header is no number
   */
  public static int in(Headers headers) {
    Header header = headers.lastHeader(NAME);
    if (header == null) {
      return Place.FIRST_EPOCH;
    }
    String text = new String(header.value(), StandardCharsets.UTF_8);
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new UnreadableDataException("a record whose header " + NAME + " is no epoch");
    }
    return Integer.parseInt(text);
  }
}
