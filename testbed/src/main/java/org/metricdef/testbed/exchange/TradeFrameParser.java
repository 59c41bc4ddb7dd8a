package org.metricdef.testbed.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads one recorded trade frame, bare or in the envelope of a combined stream. Fields that it does
 * not know are skipped: recordings from before June 2024 carry two more.
 */
final class TradeFrameParser {

  /** The fields that a trade frame must have, under the names that they have on the wire. */
  private enum Field {
    e,
    s,
    t,
    p,
    q,
    T,
    m
  }

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern SYMBOL = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}&&[^a-z]]{2,30}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?");

  private TradeFrameParser() {}

  /**
   * Reads a frame.
   *
   * @throws BadFrameException saying what is wrong, if it is not exactly one valid spot trade
   */
  static TradeFrame parse(String line) throws BadFrameException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadFrameException("not a JSON object");
      }
      TradeFrame frame = topLevel(json, line);
      if (json.nextToken() != null) {
        throw new BadFrameException("something follows the JSON object");
      }
      return frame;
    } catch (JsonProcessingException e) {
      throw new BadFrameException("not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadFrameException("cannot be read: " + e.getMessage());
    }
  }

  /** The envelope's fields and a trade's never mix: "data" decides which of the two it is. */
  private static TradeFrame topLevel(JsonParser json, String line)
      throws IOException, BadFrameException {
    Map<Field, String> bare = new EnumMap<>(Field.class);
    String stream = null;
    TradeFrame data = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("stream") && value == JsonToken.VALUE_STRING) {
        stream = json.getText();
      } else if (name.equals("data") && value == JsonToken.START_OBJECT) {
        data = enveloped(json, line);
      } else {
        keep(bare, name, json);
      }
    }
    if (data == null) {
      return new TradeFrame(trade(bare), line.strip());
    }
    if (!data.trade().stream().equals(stream)) {
      throw new BadFrameException(
          "the envelope says stream " + stream + " but the trade is of " + data.trade().stream());
    }
    return data;
  }

  private static TradeFrame enveloped(JsonParser json, String line)
      throws IOException, BadFrameException {
    int from = (int) json.currentTokenLocation().getCharOffset();
    Map<Field, String> fields = new EnumMap<>(Field.class);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      keep(fields, name, json);
    }
    int to = (int) json.currentLocation().getCharOffset();
    return new TradeFrame(trade(fields), line.substring(from, to));
  }

  private static void keep(Map<Field, String> fields, String name, JsonParser json)
      throws IOException, BadFrameException {
    JsonToken value = json.currentToken();
    switch (name) {
      case "e", "s", "p", "q" ->
        fields.put(typed(name, value, JsonToken.VALUE_STRING), json.getText());
      case "t", "T" -> fields.put(typed(name, value, JsonToken.VALUE_NUMBER_INT), json.getText());
      case "m" -> {
        if (!value.isBoolean()) {
          throw new BadFrameException("field \"m\" is not true or false");
        }
        fields.put(Field.m, json.getText());
      }
      default -> json.skipChildren();
    }
  }

  private static Field typed(String name, JsonToken actual, JsonToken wanted)
      throws BadFrameException {
    if (actual != wanted) {
      String what = wanted == JsonToken.VALUE_STRING ? "a string" : "an integer";
      throw new BadFrameException("field \"" + name + "\" is not " + what);
    }
    return Field.valueOf(name);
  }

  private static SentTrade trade(Map<Field, String> fields) throws BadFrameException {
    // What is missing is told before what is wrong.
    for (Field field : Field.values()) {
      text(fields, field);
    }
    if (!text(fields, Field.e).equals("trade")) {
      throw new BadFrameException("event type is " + text(fields, Field.e) + ", not trade");
    }
    String symbol = text(fields, Field.s);
    if (!SYMBOL.matcher(symbol).matches()) {
      throw new BadFrameException("field \"s\" is not a symbol: " + symbol);
    }
    return new SentTrade(
        symbol,
        positive(fields, Field.t),
        decimal(fields, Field.p),
        decimal(fields, Field.q),
        positive(fields, Field.T),
        Boolean.parseBoolean(text(fields, Field.m)));
  }

  private static String text(Map<Field, String> fields, Field field) throws BadFrameException {
    String text = fields.get(field);
    if (text == null) {
      throw new BadFrameException("field \"" + field + "\" is missing");
    }
    return text;
  }

  private static long positive(Map<Field, String> fields, Field field) throws BadFrameException {
    String text = text(fields, field);
    try {
      long value = Long.parseLong(text);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException beyondLong) {
      throw new BadFrameException("field \"" + field + "\" is beyond 64 bits: " + text);
    }
    throw new BadFrameException("field \"" + field + "\" is negative: " + text);
  }

  private static BigDecimal decimal(Map<Field, String> fields, Field field)
      throws BadFrameException {
    String text = text(fields, field);
    if (!DECIMAL.matcher(text).matches()) {
      throw new BadFrameException("field \"" + field + "\" is not a decimal number: " + text);
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() <= 0) {
      throw new BadFrameException("field \"" + field + "\" is not above zero: " + text);
    }
    return value;
  }
}
