package org.metricdef.ingestion.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.Encoder;
import org.metricdef.ingestion.trade.Trade;

/**
 * Writes a trade's two ids as strings, the same as {@link Trade#messageId()} and {@link
 * Trade#tradeId()} give, without making any: both are made for each record, and were half the time
 * of encoding it.
 *
 * <p>Not safe for use by several threads.
 */
final class TradeIds {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PREFIX = Trade.TRADE_ID_PREFIX.getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NUMBER = 20;
  private static final int HASH_BYTES = 16;
  private static final int UUID_LETTERS = 36;

  /** Before which bytes of the hash a UUID has a hyphen: the 4th, 6th, 8th and 10th. */
  private static final int HYPHENS = 1 << 4 | 1 << 6 | 1 << 8 | 1 << 10;

  private final MessageDigest md5 = md5();
  private final Map<String, byte[]> names = new HashMap<>();
  private final byte[] number = new byte[LONGEST_NUMBER];
  private final byte[] hash = new byte[HASH_BYTES];
  private final byte[] messageId = new byte[UUID_LETTERS];
  private final byte[] tradeId = Arrays.copyOf(PREFIX, PREFIX.length + LONGEST_NUMBER);

  /** Writes the message id, then the trade id. A string is written like its bytes. */
  void write(Trade trade, Encoder out) throws IOException {
    int begin = number(trade.sourceSequence());
    int digits = LONGEST_NUMBER - begin;
    byte[] name = names.get(trade.symbol());
    md5.update(name == null ? name(trade) : name);
    md5.update(number, begin, digits);
    digest();
    out.writeBytes(messageId, 0, UUID_LETTERS);
    System.arraycopy(number, begin, tradeId, PREFIX.length, digits);
    out.writeBytes(tradeId, 0, PREFIX.length + digits);
  }

  /** What stands before the number in what a trade is known by. */
  private byte[] name(Trade trade) {
    String name = trade.exchange().label() + "/" + trade.symbol() + "/";
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    names.put(trade.symbol(), bytes);
    return bytes;
  }

  /** Writes a number at the end of its array; where it begins. */
  private int number(long value) {
    int at = LONGEST_NUMBER;
    do {
      number[--at] = (byte) ('0' + value % 10);
      value /= 10;
    } while (value > 0);
    return at;
  }

  /** The hash as a UUID of version 3, as RFC 4122 has it. */
  private void digest() {
    try {
      md5.digest(hash, 0, HASH_BYTES);
    } catch (DigestException impossible) {
      throw new IllegalStateException(impossible);
    }
    hash[6] = (byte) (hash[6] & 0x0f | 0x30);
    hash[8] = (byte) (hash[8] & 0x3f | 0x80);
    int at = 0;
    for (int i = 0; i < HASH_BYTES; i++) {
      if ((HYPHENS >> i & 1) == 1) {
        messageId[at++] = '-';
      }
      messageId[at++] = HEX[hash[i] >> 4 & 0xf];
      messageId[at++] = HEX[hash[i] & 0xf];
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
