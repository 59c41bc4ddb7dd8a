package org.metricdef.bench.producer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * WebSocket frames as Binance sends them, encoded once: only ids and times are written anew. Each
 * symbol's ids follow one another without a gap, however often the chunk comes round.
 *
 * <p>Not safe for use by several threads.
 */
final class FrameChunk {

  /** The first id of each symbol: ten digits, as Bitcoin's have now, and for long enough. */
  static final long FIRST_ID = 3_000_000_000L;

  private static final int FRAMES_PER_SYMBOL = 256;
  private static final int ID_DIGITS = 10;
  private static final int TIME_DIGITS = 13;
  private static final byte FIN_TEXT = (byte) 0x81;
  private static final int LONG_LENGTH = 126;

  private final byte[] bytes;
  private final int[] ends;
  private final int[] eventTimes;
  private final int[] ids;
  private final int[] tradeTimes;
  private final int symbols;
  private long passes;
  private int next;

  /** Frames of these symbols in turn, each with a price and a quantity of its own. */
  FrameChunk(List<String> symbols) {
    this.symbols = symbols.size();
    int frames = symbols.size() * FRAMES_PER_SYMBOL;
    this.ends = new int[frames];
    this.eventTimes = new int[frames];
    this.ids = new int[frames];
    this.tradeTimes = new int[frames];
    Random random = new Random(1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < frames; i++) {
      String text = text(symbols.get(i % symbols.size()), random);
      int begin = all.size() + 4;
      all.write(FIN_TEXT);
      all.write(LONG_LENGTH);
      all.write(text.length() >> 8);
      all.write(text.length());
      all.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
      eventTimes[i] = begin + text.indexOf("\"E\":") + 4;
      ids[i] = begin + text.indexOf("\"t\":") + 4;
      tradeTimes[i] = begin + text.indexOf("\"T\":") + 4;
      ends[i] = all.size();
    }
    this.bytes = all.toByteArray();
  }

  /** A frame's text, with zeros where ids and times go. */
  private static String text(String symbol, Random random) {
    return String.format(
        Locale.ROOT,
        "{\"stream\":\"%s@trade\",\"data\":{\"e\":\"trade\",\"E\":%s,\"s\":\"%s\",\"t\":%s,"
            + "\"p\":\"%d.%02d000000\",\"q\":\"0.%05d000\",\"T\":%s,\"m\":%b,\"M\":true}}",
        symbol.toLowerCase(Locale.ROOT),
        "0".repeat(TIME_DIGITS),
        symbol,
        "0".repeat(ID_DIGITS),
        60_000 + random.nextInt(100),
        random.nextInt(100),
        1 + random.nextInt(99_999),
        "0".repeat(TIME_DIGITS),
        random.nextBoolean());
  }

  /** How many frames can be taken at once at most. */
  int size() {
    return ends.length;
  }

  /** Bytes of a frame on the wire, the WebSocket's own included: the mean. */
  double bytesPerFrame() {
    return (double) bytes.length / ends.length;
  }

  /** Where the frames are that were taken last. */
  byte[] bytes() {
    return bytes;
  }

  /** Where in {@link #bytes} the next frames begin. */
  int begin() {
    return next == 0 ? 0 : ends[next - 1];
  }

  /**
   * Takes the next frames, at most so many, and stamps them with a time; less than that where the
   * chunk ends.
   *
   * @return how many; they end where {@link #end} says
   */
  int take(int most, long millis) {
    int until = Math.min(ends.length, next + most);
    for (int i = next; i < until; i++) {
      write(eventTimes[i], TIME_DIGITS, millis);
      write(tradeTimes[i], TIME_DIGITS, millis);
      write(ids[i], ID_DIGITS, FIRST_ID + passes * FRAMES_PER_SYMBOL + i / symbols);
    }
    return until - next;
  }

  /** Where frames end that follow {@link #begin}. */
  int end(int frames) {
    return ends[next + frames - 1];
  }

  /** Goes on behind frames that were taken. */
  void advance(int frames) {
    next += frames;
    if (next == ends.length) {
      next = 0;
      passes++;
    }
  }

  private void write(int at, int digits, long value) {
    for (int i = at + digits - 1; i >= at; i--) {
      bytes[i] = (byte) ('0' + value % 10);
      value /= 10;
    }
  }
}
