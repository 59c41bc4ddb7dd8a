package org.metricdef.ingestion.trade;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a trade's record: a UUID of version 8 (RFC 9562). Its first half stands for the market,
 * the kind of trade and the epoch of its ids, its second is the exchange's own number of the trade.
 * So it is the same however often the trade is received, another for each trade of a market, and
 * made without a hash for each: one of those took a tenth of the producer's time at full speed.
 */
public final class MessageId {

  /** The highest number that fits: 62 bits. */
  public static final long HIGHEST_NUMBER = (1L << 62) - 1;

  private static final long VERSION_MASK = 0xf000L;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 1L << 63;

  private MessageId() {}

  /** The id of a trade. */
  static UUID of(Trade trade) {
    return new UUID(market(trade), VARIANT | trade.sourceSequence());
  }

  /** The first half of the ids of a market's trades: 60 bits of a hash of its name and epoch. */
  private static long market(Trade trade) {
    String kind =
        trade.dataset().kind() == TradeKind.TRADE ? "" : trade.dataset().kind().dataType() + "/";
    String market = trade.exchange().label() + "/" + kind + trade.symbol();
    String inEpoch = trade.epoch() == Place.FIRST_EPOCH ? market : market + "/" + trade.epoch();
    byte[] name = inEpoch.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(sha256().digest(name)).getLong() & ~VERSION_MASK | VERSION_8;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
