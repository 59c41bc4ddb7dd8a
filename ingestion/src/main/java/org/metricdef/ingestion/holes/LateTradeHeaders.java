package org.metricdef.ingestion.holes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.metricdef.ingestion.publish.EpochHeader;
import org.metricdef.ingestion.trade.Place;

/** The headers of a late trade, for whoever reads them. */
public final class LateTradeHeaders {

  /** How the trade came: always {@link #REST_RETRY}. */
  public static final String ORIGIN = "origin";

  /** The value of {@link #ORIGIN}: the history gave it when it was asked again. */
  public static final String REST_RETRY = "rest-retry";

  /** The first and the last id of the hole that the trade was in, with a hyphen between. */
  public static final String HOLE = "hole";

  /** When it was found: microseconds since 1970, in decimal digits. */
  public static final String FOUND = "late-found-at";

  private LateTradeHeaders() {}

  /** Of a late trade. The epoch is there from the second on, as with other trades. */
  static List<Header> of(LateTrades.Late late, long foundMicros) {
    IdRange hole = late.hole();
    List<Header> headers = new ArrayList<>(List.of(
        header(ORIGIN, REST_RETRY),
        header(HOLE, hole.first() + "-" + hole.last()),
        header(FOUND, Long.toString(foundMicros))));
    if (late.trade().epoch() != Place.FIRST_EPOCH) {
      headers.add(EpochHeader.of(late.trade().epoch()));
    }
    return headers;
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
