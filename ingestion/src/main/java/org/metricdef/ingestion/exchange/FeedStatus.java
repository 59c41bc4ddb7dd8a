package org.metricdef.ingestion.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feed stands.
 *
 * @param connectedLinks links whose connection is open now
 * @param wantedLinks links that are needed for the symbols that are wanted
 * @param urls what the links are connected to, or try to be
 * @param reconnects connections that ended and were, or are to be, followed by another
 * @param trades valid trades received; one that came over two connections counts twice
 * @param refused frames received that are no valid spot trade
 * @param dropped frames received and lost: dead letters for which there was no room for too long,
 *     and frames that a fault of this program kept from being handled. A trade for which there was
 *     no room is not among them: it is asked for again by its id.
 * @param lastEnd what ended the connection before; null if none has ended
 * @param subscribed streams that the exchange has confirmed
 * @param unconfirmed streams that are wanted and not confirmed yet
 */
public record FeedStatus(
    int connectedLinks,
    int wantedLinks,
    List<String> urls,
    long reconnects,
    long trades,
    long refused,
    long dropped,
    @Nullable DisconnectReason lastEnd,
    int subscribed,
    int unconfirmed) {

  public FeedStatus {
    urls = List.copyOf(urls);
  }

  /** Whether every link that is needed is connected; so too if none is needed. */
  public boolean connected() {
    return connectedLinks >= wantedLinks;
  }

  /** Of a feed that was not started, and will begin with this URL. */
  public static FeedStatus notStarted(String url) {
    return new FeedStatus(0, 1, List.of(url), 0, 0, 0, 0, null, 0, 0);
  }
}
