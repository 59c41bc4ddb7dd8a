package org.metricdef.ingestion.trade;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.market.Markets;

/**
 * The fast path of {@link TradeDecoder}. It reads a trade frame in exactly the form in which the
 * exchange sends nearly all of them: no spaces, fields in the usual order. It returns nothing for
 * any other frame, and the decoder takes the slow path, which takes several times as long. So this
 * class need not know why a frame is refused. A test compares both paths on mutated frames.
 *
 * <p>Safe for use by several threads.
 */
final class FastTradeParser {

  private static final String STREAM = "{\"stream\":\"";
  private static final String DATA = "\",\"data\":";
  private static final String SYMBOL = ",\"s\":\"";
  private static final String ID = "\",\"t\":";
  private static final String PRICE = ",\"p\":\"";
  private static final String QUANTITY = "\",\"q\":\"";
  private static final String TIME = "\",\"T\":";
  private static final String MAKER = ",\"m\":";

  /** Of trades of the order book only. */
  private static final String MARK = ",\"M\":";

  /** Any number with so many digits fits a long. */
  private static final int MOST_DIGITS = 18;

  /** More than Binance has symbols; a power of two. */
  private static final int REMEMBERED = 4096;

  private final MarketDirectory directory;
  private final Dataset dataset;
  private final String event;
  private final boolean marked;
  private final TimestampUnit unit;
  private volatile Remembered remembered;

  /**
   * The markets of a list that were found in it. Another list begins with none, so that nothing of
   * an old one is believed.
   */
  private record Remembered(Markets of, AtomicReferenceArray<Market> markets) {

    Remembered(Markets of) {
      this(of, new AtomicReferenceArray<>(REMEMBERED));
    }
  }

  FastTradeParser(MarketDirectory directory, Dataset dataset, TimestampUnit unit) {
    this.directory = directory;
    this.dataset = dataset;
    this.event = "{\"e\":\"" + dataset.kind().eventType() + "\",\"E\":";
    this.marked = dataset.kind() == TradeKind.TRADE;
    this.unit = unit;
    this.remembered = new Remembered(directory.current());
  }

  /** The trade of a frame. Null if the frame has another form, or is not a valid trade. */
  @Nullable
  Trade read(String frame, long receivedMicros) {
    Cursor at = new Cursor(frame);
    boolean enveloped = at.skip(STREAM) && at.skipPlain() && at.skip(DATA);
    if (!enveloped && at.position != 0) {
      return null;
    }
    if (!at.skip(event) || !at.skipNumber() || !at.skip(SYMBOL)) {
      return null;
    }
    try {
      Market market = market(at);
      if (market == null || !at.skip(ID) || !at.skipNumber()) {
        return null;
      }
      long id = at.number;
      FixedDecimal price = at.skip(PRICE) ? amount(at) : null;
      FixedDecimal quantity = price != null && at.skip(QUANTITY) ? amount(at) : null;
      if (price == null || quantity == null || !at.skip(TIME) || !at.skipNumber()) {
        return null;
      }
      long tradeTime = at.number;
      if (!at.skip(MAKER) || !at.skipBoolean()) {
        return null;
      }
      boolean buyerIsMaker = at.truth;
      boolean asMarked = !marked || (at.skip(MARK) && at.skipBoolean());
      if (!asMarked || !at.isEnd(enveloped ? "}}" : "}")) {
        return null;
      }
      TradeFactory.requireNumber(id, tradeTime, unit);
      return new Trade(
          market.symbol(),
          dataset,
          unit.toMicros(tradeTime),
          price,
          quantity,
          market.quote(),
          Side.ofBuyerIsMaker(buyerIsMaker),
          id,
          receivedMicros,
          TradeOrigin.STREAM);
    } catch (RefusedException notValid) {
      return null; // The decoder finds the same, and says it.
    }
  }

  /** The market of the symbol that stands here, the same object each time. */
  private @Nullable Market market(Cursor at) throws RefusedException {
    int from = at.position;
    int hash = 0;
    if (!at.skipPlain()) {
      return null;
    }
    for (int i = from; i < at.position; i++) {
      hash = 31 * hash + at.text.charAt(i);
    }
    int place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
    int length = at.position - from;
    Remembered now = remembered();
    Market known = now.markets.getPlain(place);
    if (known != null
        && known.symbol().length() == length
        && at.text.startsWith(known.symbol(), from)) {
      return known;
    }
    Market market = TradeFactory.market(now.of, at.text.substring(from, at.position));
    now.markets.setRelease(place, market);
    return market;
  }

  private Remembered remembered() {
    Remembered now = remembered;
    Markets current = directory.current();
    if (now.of != current) {
      now = new Remembered(current);
      remembered = now;
    }
    return now;
  }

  private static @Nullable FixedDecimal amount(Cursor at) throws RefusedException {
    int from = at.position;
    return at.skipPlain() ? TradeFactory.amount("amount", at.text, from, at.position) : null;
  }

  /**
   * A position in a frame. A method that skips returns whether it could; after false, the position
   * is of no more use.
   */
  private static final class Cursor {

    private final String text;
    private int position;
    private long number;
    private boolean truth;

    Cursor(String text) {
      this.text = text;
    }

    boolean skip(String expected) {
      boolean is = text.startsWith(expected, position);
      position += is ? expected.length() : 0;
      return is;
    }

    /** Goes to the end of a string that has neither escapes nor what would need one. */
    boolean skipPlain() {
      for (; position < text.length(); position++) {
        char c = text.charAt(position);
        if (c == '"') {
          return true;
        }
        if (c < ' ' || c == '\\') {
          return false;
        }
      }
      return false;
    }

    /** A number without a sign. */
    boolean skipNumber() {
      int from = position;
      number = 0;
      for (; position < text.length(); position++) {
        char c = text.charAt(position);
        if (c < '0' || c > '9') {
          break;
        }
        number = number * 10 + (c - '0');
      }
      int digits = position - from;
      boolean padded = digits > 1 && text.charAt(from) == '0';
      return digits > 0 && digits <= MOST_DIGITS && !padded;
    }

    boolean skipBoolean() {
      truth = skip("true");
      return truth || skip("false");
    }

    boolean isEnd(String expected) {
      return text.length() == position + expected.length() && text.startsWith(expected, position);
    }
  }
}
