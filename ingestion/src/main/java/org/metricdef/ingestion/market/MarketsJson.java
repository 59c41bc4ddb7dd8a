package org.metricdef.ingestion.market;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Markets as a text that is kept: {@code {"asked":…,"listed":{"BTCUSDT":["BTC","USDT","TRADING"]},
 * "delisted":{…}}}. Some 45 bytes a symbol; the filters are not kept, since nothing needs them
 * later.
 */
public final class MarketsJson {

  private static final JsonFactory JSON = new JsonFactory();

  private MarketsJson() {}

  /** The text of markets, in UTF-8. */
  public static byte[] write(Markets markets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("asked", markets.askedMicros());
      write(json, "listed", markets.listed().values());
      write(json, "delisted", markets.delisted().values());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, String name, Collection<Market> markets)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Market market : markets) {
      json.writeFieldName(market.symbol());
      json.writeStartArray();
      json.writeString(market.base());
      json.writeString(market.quote());
      json.writeString(market.statusText());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws BadExchangeInfoException if it is anything else
   */
  public static Markets read(byte[] text) throws BadExchangeInfoException {
    try (JsonParser parser = JSON.createParser(text)) {
      require(parser.nextToken() == JsonToken.START_OBJECT);
      long asked = 0;
      List<Market> listed = new ArrayList<>();
      List<Market> delisted = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "asked" -> {
            require(value == JsonToken.VALUE_NUMBER_INT);
            asked = parser.getLongValue();
          }
          case "listed" -> read(parser, listed);
          case "delisted" -> read(parser, delisted);
          default -> parser.skipChildren();
        }
      }
      require(parser.nextToken() == null && asked > 0 && !listed.isEmpty());
      return Markets.of(asked, listed, delisted);
    } catch (IOException malformed) {
      throw new BadExchangeInfoException("not JSON: " + malformed.getClass().getSimpleName());
    }
  }

  private static void read(JsonParser parser, List<Market> markets)
      throws IOException, BadExchangeInfoException {
    require(parser.currentToken() == JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String symbol = parser.currentName();
      require(parser.nextToken() == JsonToken.START_ARRAY);
      String base = parser.nextTextValue();
      String quote = parser.nextTextValue();
      String status = parser.nextTextValue();
      boolean ended = parser.nextToken() == JsonToken.END_ARRAY;
      if (base == null || quote == null || status == null || !ended) {
        throw unknown();
      }
      markets.add(new Market(symbol, status, base, quote));
    }
  }

  private static void require(boolean holds) throws BadExchangeInfoException {
    if (!holds) {
      throw unknown();
    }
  }

  private static BadExchangeInfoException unknown() {
    return new BadExchangeInfoException("it is not what this version writes");
  }
}
