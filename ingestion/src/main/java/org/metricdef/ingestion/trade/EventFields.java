package org.metricdef.ingestion.trade;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * The fields of one event, collected while its object is read, in whatever order they come. Fields
 * that are not known are skipped.
 */
final class EventFields {

  private static final int EVENT = 1;
  private static final int EVENT_TIME = 1 << 1;
  private static final int SYMBOL = 1 << 2;
  private static final int ID = 1 << 3;
  private static final int PRICE = 1 << 4;
  private static final int QUANTITY = 1 << 5;
  private static final int TRADE_TIME = 1 << 6;
  private static final int BUYER_IS_MAKER = 1 << 7;

  // Empty until they are seen.
  String event = "";
  String symbol = "";
  String price = "";
  String quantity = "";
  long id;
  long tradeTime;
  boolean buyerIsMaker;

  /** Spot trades carry M, whose meaning the exchange does not tell; futures trades carry X. */
  boolean sawSpotMark;

  boolean sawFuturesMark;

  private int seen;

  /** Takes the value that the parser stands before, if the field is one of a trade's. */
  void take(String name, JsonParser parser) throws IOException, RefusedException {
    JsonToken token = parser.nextToken();
    switch (name) {
      case "e" -> event = text(EVENT, name, token, parser);
      case "s" -> symbol = text(SYMBOL, name, token, parser);
      case "p" -> price = text(PRICE, name, token, parser);
      case "q" -> quantity = text(QUANTITY, name, token, parser);
      case "t" -> id = integer(ID, name, token, parser);
      case "T" -> tradeTime = integer(TRADE_TIME, name, token, parser);
      case "E" -> integer(EVENT_TIME, name, token, parser);
      case "m" -> buyerIsMaker = bool(name, token, parser);
      case "M" -> sawSpotMark = true;
      case "X" -> sawFuturesMark = true;
      default -> {}
    }
    // Does nothing after a plain value; skips the rest of an object or array.
    parser.skipChildren();
  }

  boolean hasEvent() {
    return (seen & EVENT) != 0;
  }

  boolean hasId() {
    return (seen & ID) != 0;
  }

  /** Refuses an event that does not say what it is of. */
  void requireSymbol() throws RefusedException {
    require(SYMBOL, "s");
  }

  /** Refuses an event that lacks any other field that a trade cannot do without. */
  void requireTradeFields() throws RefusedException {
    require(ID, "t");
    require(PRICE, "p");
    require(QUANTITY, "q");
    require(TRADE_TIME, "T");
    require(BUYER_IS_MAKER, "m");
  }

  private void require(int field, String name) throws RefusedException {
    if ((seen & field) == 0) {
      throw new RefusedException(RefusalReason.MISSING_FIELD, "no field " + name);
    }
  }

  private String text(int field, String name, JsonToken token, JsonParser parser)
      throws IOException, RefusedException {
    expect(field, name, token == JsonToken.VALUE_STRING, "a string", token);
    return parser.getText();
  }

  private long integer(int field, String name, JsonToken token, JsonParser parser)
      throws IOException, RefusedException {
    expect(field, name, token == JsonToken.VALUE_NUMBER_INT, "an integer", token);
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw new RefusedException(
          RefusalReason.MISTYPED_FIELD, "field " + name + " has more than 64 bits");
    }
    return parser.getLongValue();
  }

  private boolean bool(String name, JsonToken token, JsonParser parser)
      throws IOException, RefusedException {
    expect(BUYER_IS_MAKER, name, token != null && token.isBoolean(), "a boolean", token);
    return parser.getBooleanValue();
  }

  private void expect(int field, String name, boolean fits, String expected, JsonToken found)
      throws RefusedException {
    if ((seen & field) != 0) {
      throw new RefusedException(
          RefusalReason.DUPLICATE_FIELD, "field " + name + " is there twice");
    }
    if (!fits) {
      throw new RefusedException(
          RefusalReason.MISTYPED_FIELD,
          "field " + name + " should be " + expected + " and is " + found);
    }
    seen |= field;
  }
}
