package org.metricdef.ingestion.market;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of Binance's {@code exchangeInfo}. An answer that is not in order is refused as a
 * whole: half a list would make every symbol of the other half a delisted one.
 */
public final class ExchangeInfoDecoder {

  private static final JsonFactory JSON = JsonFactory.builder()
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  /** Longer ones are no amounts, and could cost much to read. */
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,40})?");

  private static final int LONGEST_STATUS = 40;

  private ExchangeInfoDecoder() {}

  /**
   * The markets that an answer lists.
   *
   * @param answer the body of the answer, UTF-8
   * @param askedMicros when it came, in microseconds since 1970
   * @throws BadExchangeInfoException if any part of it is not in order, or it lists nothing
   */
  public static Markets decode(byte[] answer, long askedMicros) throws BadExchangeInfoException {
    try (JsonParser parser = JSON.createParser(answer)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadExchangeInfoException("the answer is not an object");
      }
      Map<String, Market> markets = null;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (!name.equals("symbols")) {
          parser.skipChildren();
        } else if (value == JsonToken.START_ARRAY) {
          markets = markets(parser);
        } else {
          throw new BadExchangeInfoException("the field symbols is not a list");
        }
      }
      if (parser.nextToken() != null) {
        throw new BadExchangeInfoException("text after the end of the answer");
      }
      if (markets == null || markets.isEmpty()) {
        throw new BadExchangeInfoException("the answer lists no symbol");
      }
      return Markets.of(askedMicros, markets.values(), List.of());
    } catch (IOException malformed) {
      // The kind only: Jackson's own message quotes the answer.
      throw new BadExchangeInfoException("not JSON: " + malformed.getClass().getSimpleName());
    }
  }

  /** Reads the list at whose start the parser stands. */
  private static Map<String, Market> markets(JsonParser parser)
      throws IOException, BadExchangeInfoException {
    Map<String, Market> markets = new TreeMap<>();
    JsonToken token = parser.nextToken();
    for (; token == JsonToken.START_OBJECT; token = parser.nextToken()) {
      Market market = new Fields(markets.size() + 1).read(parser);
      if (markets.put(market.symbol(), market) != null) {
        throw new BadExchangeInfoException("it lists " + market.symbol() + " twice");
      }
    }
    if (token != JsonToken.END_ARRAY) {
      throw new BadExchangeInfoException("it lists something that is not an object");
    }
    return markets;
  }

  /** The fields of one element of the list. */
  private static final class Fields {

    private final int number;
    private String symbol = "";
    private String status = "";
    private String base = "";
    private String quote = "";
    private Bounds price = Bounds.NONE;
    private Bounds quantity = Bounds.NONE;

    /** The fields of the so-manieth element. */
    Fields(int number) {
      this.number = number;
    }

    Market read(JsonParser parser) throws IOException, BadExchangeInfoException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "symbol" -> symbol = text(name, value, parser);
          case "status" -> status = text(name, value, parser);
          case "baseAsset" -> base = text(name, value, parser);
          case "quoteAsset" -> quote = text(name, value, parser);
          case "filters" -> filters(value, parser);
          default -> parser.skipChildren();
        }
      }
      require(SymbolText.isSymbol(symbol), "its symbol is none: '" + shortened(symbol) + "'");
      require(!status.isEmpty() && status.length() <= LONGEST_STATUS, "it has no status");
      require(SymbolText.isAsset(base), "it has no base asset");
      require(SymbolText.isAsset(quote), "it has no quote asset");
      return new Market(symbol, MarketStatus.of(status), status, base, quote, price, quantity);
    }

    private String text(String name, JsonToken value, JsonParser parser)
        throws IOException, BadExchangeInfoException {
      require(value == JsonToken.VALUE_STRING, "its field " + name + " is not a text");
      return parser.getText();
    }

    private void filters(JsonToken list, JsonParser parser)
        throws IOException, BadExchangeInfoException {
      require(list == JsonToken.START_ARRAY, "its filters are not a list");
      JsonToken token = parser.nextToken();
      for (; token == JsonToken.START_OBJECT; token = parser.nextToken()) {
        Map<String, String> filter = new TreeMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          if (parser.nextToken() == JsonToken.VALUE_STRING) {
            filter.put(name, parser.getText());
          }
          parser.skipChildren();
        }
        switch (filter.getOrDefault("filterType", "")) {
          case "PRICE_FILTER" -> price = bounds(filter, "minPrice", "maxPrice", "tickSize");
          case "LOT_SIZE" -> quantity = bounds(filter, "minQty", "maxQty", "stepSize");
          default -> {}
        }
      }
      require(token == JsonToken.END_ARRAY, "one of its filters is not an object");
    }

    private Bounds bounds(Map<String, String> filter, String least, String most, String step)
        throws BadExchangeInfoException {
      try {
        return new Bounds(
            decimal(filter.get(least), least),
            decimal(filter.get(most), most),
            decimal(filter.get(step), step));
      } catch (IllegalArgumentException contradiction) {
        throw wrong("in its filters, " + contradiction.getMessage());
      }
    }

    private BigDecimal decimal(@Nullable String text, String name) throws BadExchangeInfoException {
      if (text == null || !DECIMAL.matcher(text).matches()) {
        throw wrong("in its filters, " + name + " is not a decimal number");
      }
      return new BigDecimal(text);
    }

    private void require(boolean holds, String problem) throws BadExchangeInfoException {
      if (!holds) {
        throw wrong(problem);
      }
    }

    private BadExchangeInfoException wrong(String problem) {
      String which = SymbolText.isSymbol(symbol) ? symbol : "symbol number " + number;
      return new BadExchangeInfoException(which + ": " + problem);
    }

    private static String shortened(String text) {
      String start = text.length() > 60 ? text.substring(0, 60) : text;
      return start.replaceAll("\\p{Cntrl}", " ");
    }
  }
}
