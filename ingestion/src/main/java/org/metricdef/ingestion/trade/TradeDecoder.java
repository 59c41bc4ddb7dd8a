package org.metricdef.ingestion.trade;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.MarketDirectory;

/**
 * Reads frames of Binance's spot streams: raw events, and events in the envelope of a combined
 * stream. Safe for use by several threads.
 */
public final class TradeDecoder {

  /** Field names of whatever is sent must not end up in the JVM's table of interned strings. */
  static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final MarketDirectory directory;
  private final Dataset dataset;
  private final TimestampUnit unit;
  private final FastTradeParser fastPath;

  /**
   * A decoder of Binance's trades with times in milliseconds.
   *
   * @param directory what the symbols are; a newer list counts from the next frame on
   */
  public TradeDecoder(MarketDirectory directory) {
    this(directory, Dataset.BINANCE_TRADES, TimestampUnit.MILLISECOND);
  }

  /**
   * A decoder of frames of one dataset with times in this unit. A frame of another kind of trade,
   * or with times in another unit, is refused.
   *
   * @param directory what the symbols are; a newer list counts from the next frame on
   */
  public TradeDecoder(MarketDirectory directory, Dataset dataset, TimestampUnit unit) {
    this.directory = directory;
    this.dataset = dataset;
    this.unit = unit;
    this.fastPath = new FastTradeParser(directory, dataset, unit);
  }

  /**
   * Decodes a frame. Never throws: any text has an answer.
   *
   * @param frame a text frame as the exchange sent it
   * @param receivedMicros when it arrived, in microseconds since 1970
   */
  public DecodedFrame decode(String frame, long receivedMicros) {
    Trade trade = fastPath.read(frame, receivedMicros);
    return trade == null ? decodeAny(frame, receivedMicros) : new DecodedFrame.OfTrade(trade);
  }

  /** Decodes on the slow path. */
  DecodedFrame decodeAny(String frame, long receivedMicros) {
    try (JsonParser parser = JSON.createParser(frame)) {
      return readFrame(parser, receivedMicros);
    } catch (RefusedException refused) {
      return new DecodedFrame.Refused(refused.reason(), refused.detail());
    } catch (IOException malformed) {
      // The kind only: Jackson's own message quotes the frame, which is kept elsewhere.
      return new DecodedFrame.Refused(
          RefusalReason.MALFORMED_JSON, malformed.getClass().getSimpleName());
    }
  }

  private DecodedFrame readFrame(JsonParser parser, long receivedMicros)
      throws IOException, RefusedException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new RefusedException(RefusalReason.MALFORMED_JSON, "empty frame");
    }
    if (first != JsonToken.START_OBJECT) {
      parser.skipChildren();
      requireEnd(parser);
      throw new RefusedException(RefusalReason.NOT_AN_OBJECT, "frame is " + first);
    }
    EventFields own = new EventFields();
    EventFields enveloped = null;
    Envelope envelope = new Envelope();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      switch (name) {
        case "data" -> {
          envelope.data(parser.nextToken());
          // An event is read from its own object alone, never pieced together with the envelope.
          enveloped = new EventFields();
          readFields(parser, enveloped);
        }
        case "result" -> envelope.result(parser);
        case "id" -> envelope.id(parser);
        case "error", "code", "msg" -> envelope.error(parser);
        default -> own.take(name, parser);
      }
    }
    requireEnd(parser);
    return classify(enveloped == null ? own : enveloped, envelope, receivedMicros);
  }

  private static void readFields(JsonParser parser, EventFields fields)
      throws IOException, RefusedException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      fields.take(parser.currentName(), parser);
    }
  }

  /** Refuses a second value after the first. */
  private static void requireEnd(JsonParser parser) throws IOException, RefusedException {
    if (parser.nextToken() != null) {
      throw new RefusedException(RefusalReason.MALFORMED_JSON, "text after the end of the object");
    }
  }

  private DecodedFrame classify(EventFields fields, Envelope envelope, long receivedMicros)
      throws RefusedException {
    if (!fields.hasEvent()) {
      if (envelope.isError) {
        throw new RefusedException(RefusalReason.EXCHANGE_ERROR, "the exchange reports an error");
      }
      if (envelope.isReply()) {
        return new DecodedFrame.Reply(envelope.id, envelope.streams);
      }
      throw new RefusedException(RefusalReason.MISSING_FIELD, "no field e");
    }
    String wanted = dataset.kind().eventType();
    if (fields.event.equals(wanted)) {
      return new DecodedFrame.OfTrade(trade(fields, receivedMicros));
    }
    if (fields.event.equals("serverShutdown")) {
      return new DecodedFrame.ServerShutdown();
    }
    throw new RefusedException(
        RefusalReason.OTHER_EVENT_TYPE, "an event of another type than " + wanted);
  }

  private Trade trade(EventFields fields, long receivedMicros) throws RefusedException {
    fields.requireSymbol();
    fields.requireTradeFields();
    if (fields.sawFuturesMark && !fields.sawSpotMark) {
      throw new RefusedException(RefusalReason.NOT_SPOT, "field X, and no field M");
    }
    Market market = TradeFactory.market(directory.current(), fields.symbol);
    return TradeFactory.create(market, fields, receivedMicros, TradeOrigin.STREAM, dataset, unit);
  }

  /** What is known of the object around an event, or of a frame that is no event. */
  private static final class Envelope {

    private boolean hasData;
    private boolean hasResult;
    private boolean hasId;
    private boolean isError;
    private OptionalLong id = OptionalLong.empty();
    private Optional<List<String>> streams = Optional.empty();

    /** A reply to a request has a result; one to a request without parameters may be null. */
    boolean isReply() {
      return hasResult && hasId && !hasData;
    }

    void data(JsonToken token) throws RefusedException {
      if (hasData) {
        throw new RefusedException(RefusalReason.DUPLICATE_FIELD, "field data is there twice");
      }
      if (token != JsonToken.START_OBJECT) {
        throw new RefusedException(RefusalReason.NOT_AN_OBJECT, "field data is " + token);
      }
      hasData = true;
    }

    void id(JsonParser parser) throws IOException {
      hasId = true;
      boolean isLong = parser.nextToken() == JsonToken.VALUE_NUMBER_INT
          && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
      id = isLong ? OptionalLong.of(parser.getLongValue()) : OptionalLong.empty();
      parser.skipChildren();
    }

    void result(JsonParser parser) throws IOException {
      hasResult = true;
      streams = parser.nextToken() == JsonToken.START_ARRAY ? texts(parser) : Optional.empty();
      parser.skipChildren();
    }

    /** The array that the parser is in, to its end, if it holds nothing but texts. */
    private static Optional<List<String>> texts(JsonParser parser) throws IOException {
      List<String> texts = new ArrayList<>();
      boolean textsOnly = true;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        textsOnly &= parser.currentToken() == JsonToken.VALUE_STRING;
        texts.add(parser.getText());
        parser.skipChildren();
      }
      return textsOnly ? Optional.of(List.copyOf(texts)) : Optional.empty();
    }

    void error(JsonParser parser) throws IOException {
      isError = true;
      parser.nextToken();
      parser.skipChildren();
    }
  }
}
