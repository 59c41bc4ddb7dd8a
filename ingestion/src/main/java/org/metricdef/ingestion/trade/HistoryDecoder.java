package org.metricdef.ingestion.trade;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.MarketDirectory;

/**
 * Reads answers of Binance's {@code historicalTrades} or {@code historicalBlockTrades}: an array of
 * trades of one symbol. Safe for use by several threads.
 */
public final class HistoryDecoder {

  private static final Set<RefusalReason> FORM = EnumSet.of(
      RefusalReason.MISSING_FIELD, RefusalReason.MISTYPED_FIELD, RefusalReason.DUPLICATE_FIELD);

  private final MarketDirectory directory;
  private final Dataset dataset;
  private final TimestampUnit unit;

  /**
   * A decoder of Binance's trades with times in milliseconds.
   *
   * @param directory what the symbols are
   */
  public HistoryDecoder(MarketDirectory directory) {
    this(directory, Dataset.BINANCE_TRADES, TimestampUnit.MILLISECOND);
  }

  /**
   * A decoder of answers about one dataset with times in this unit. An answer with a time in
   * another one is refused as a whole: the unit is the answer's.
   *
   * @param directory what the symbols are
   * @param dataset what was asked for; an answer does not say it
   */
  public HistoryDecoder(MarketDirectory directory, Dataset dataset, TimestampUnit unit) {
    this.directory = directory;
    this.dataset = dataset;
    this.unit = unit;
  }

  /**
   * What an answer holds. A trade of an unfit price or the like is a refused one; an answer that is
   * not in order is refused as a whole, since then its silence about an id means nothing.
   *
   * @param answer the body of the answer, UTF-8
   * @param symbol what was asked for
   * @param fromId the first id that was asked for
   * @param limit how many trades were asked for
   * @param receivedMicros when it arrived, in microseconds since 1970
   * @throws BadHistoryException if it is no array of trades with rising ids from {@code fromId} on,
   *     or is longer than was asked for, or if it is not known what the symbol is
   */
  public DecodedHistory decode(
      byte[] answer, String symbol, long fromId, int limit, long receivedMicros)
      throws BadHistoryException {
    try (JsonParser parser = TradeDecoder.JSON.createParser(answer)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new BadHistoryException("the answer is not an array");
      }
      Elements elements =
          new Elements(answer, market(symbol), dataset, unit, fromId, limit, receivedMicros);
      JsonToken token = parser.nextToken();
      for (; token == JsonToken.START_OBJECT; token = parser.nextToken()) {
        elements.read(parser);
      }
      if (token != JsonToken.END_ARRAY || parser.nextToken() != null) {
        throw new BadHistoryException("the answer is not one array of objects");
      }
      elements.requireOneOfKnownForm();
      return new DecodedHistory(elements.items);
    } catch (IOException malformed) {
      // The kind only: Jackson's own message quotes the answer.
      throw new BadHistoryException("not JSON: " + malformed.getClass().getSimpleName());
    }
  }

  private Market market(String symbol) throws BadHistoryException {
    Market market = directory.current().known(symbol);
    if (market == null) {
      throw new BadHistoryException("it is not known what " + symbol + " is");
    }
    return market;
  }

  /** The elements read so far. */
  private static final class Elements {

    private final byte[] answer;
    private final Market market;
    private final Dataset dataset;
    private final TimestampUnit unit;
    private final int limit;
    private final long receivedMicros;
    private final List<Sequenced> items = new ArrayList<>();
    private long least;

    Elements(
        byte[] answer,
        Market market,
        Dataset dataset,
        TimestampUnit unit,
        long fromId,
        int limit,
        long receivedMicros) {
      this.answer = answer;
      this.market = market;
      this.dataset = dataset;
      this.unit = unit;
      this.least = fromId;
      this.limit = limit;
      this.receivedMicros = receivedMicros;
    }

    /** Reads the object at whose start the parser stands. */
    void read(JsonParser parser) throws IOException, BadHistoryException {
      EventFields fields = new EventFields();
      RefusedException fault = null;
      int start = (int) parser.currentTokenLocation().getByteOffset();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        try {
          fields.take(streamName(parser.currentName()), parser);
        } catch (RefusedException refusal) {
          fault = fault == null ? refusal : fault;
          parser.skipChildren();
        }
      }
      place(fields);
      if (unit.isOther(fields.tradeTime)) {
        throw new BadHistoryException("the time " + fields.tradeTime + " of trade " + fields.id
            + " is in another unit than was asked for");
      }
      try {
        if (fault != null) {
          throw fault;
        }
        fields.requireTradeFields();
        items.add(
            TradeFactory.create(market, fields, receivedMicros, TradeOrigin.REST, dataset, unit));
      } catch (RefusedException refusal) {
        int end = (int) parser.currentLocation().getByteOffset();
        items.add(new RefusedTrade(
            market.symbol(),
            fields.id,
            refusal.reason(),
            refusal.detail(),
            Arrays.copyOfRange(answer, start, end),
            receivedMicros));
      }
    }

    /**
     * Refuses an answer of which no element has the form of a trade: the exchange has changed it,
     * and what does not fit are not the trades but this program.
     */
    void requireOneOfKnownForm() throws BadHistoryException {
      List<RefusedTrade> formless = items.stream()
          .filter(RefusedTrade.class::isInstance)
          .map(RefusedTrade.class::cast)
          .filter(refused -> FORM.contains(refused.reason()))
          .toList();
      if (!items.isEmpty() && formless.size() == items.size()) {
        throw new BadHistoryException(
            "no element has the form of a trade; the first: " + formless.get(0).detail());
      }
    }

    private void place(EventFields fields) throws BadHistoryException {
      if (!fields.hasId()) {
        throw new BadHistoryException("an element without an id");
      }
      if (fields.id < least) {
        throw new BadHistoryException(
            "id " + fields.id + " where at least " + least + " has to be");
      }
      least = fields.id + 1;
      if (items.size() == limit) {
        throw new BadHistoryException("more than the " + limit + " trades that were asked for");
      }
    }

    /** What the stream calls a field of the history; the history has more, which do not matter. */
    private static String streamName(String name) {
      return switch (name) {
        case "id" -> "t";
        case "price" -> "p";
        case "qty" -> "q";
        case "time" -> "T";
        case "isBuyerMaker" -> "m";
        default -> "";
      };
    }
  }
}
