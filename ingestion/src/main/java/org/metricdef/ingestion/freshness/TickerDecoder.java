package org.metricdef.ingestion.freshness;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of Binance's {@code ticker/24hr}. One that is not in order is refused as a whole.
 */
final class TickerDecoder {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private TickerDecoder() {}

  /**
   * The id of each symbol's newest trade. A symbol without a trade in these 24 h is left out.
   *
   * @param answer the body of the answer, UTF-8: a list of tickers
   * @throws TickersUnavailableException if any part of it is not in order
   */
  static Map<String, Long> decode(byte[] answer) throws TickersUnavailableException {
    Map<String, Long> lastIds = new HashMap<>();
    try (JsonParser parser = JSON.createParser(answer)) {
      require(parser.nextToken() == JsonToken.START_ARRAY, "it is no list");
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        ticker(parser, lastIds);
      }
      require(parser.currentToken() == JsonToken.END_ARRAY, "an element is no ticker");
      require(parser.nextToken() == null, "there is text after its end");
    } catch (IOException malformed) {
      // The kind only: Jackson's own message quotes the answer.
      throw new TickersUnavailableException(
          "the tickers are not JSON: " + malformed.getClass().getSimpleName(), malformed);
    }
    return lastIds;
  }

  private static void ticker(JsonParser parser, Map<String, Long> lastIds)
      throws IOException, TickersUnavailableException {
    String symbol = null;
    Long lastId = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "symbol" -> symbol = value == JsonToken.VALUE_STRING ? parser.getText() : null;
        case "lastId" -> lastId = value == JsonToken.VALUE_NUMBER_INT ? number(parser) : null;
        default -> parser.skipChildren();
      }
    }
    require(symbol != null && lastId != null, "a ticker lacks its symbol or its lastId");
    if (symbol != null && lastId != null && lastId >= 0) {
      lastIds.put(symbol, lastId);
    }
  }

  private static @Nullable Long number(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? null
        : (Long) parser.getLongValue();
  }

  private static void require(boolean holds, String problem) throws TickersUnavailableException {
    if (!holds) {
      throw new TickersUnavailableException("the tickers cannot be read: " + problem, null);
    }
  }
}
