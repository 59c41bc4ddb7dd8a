package org.metricdef.ingestion.trade;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A trade as an event of the exchange's stream, made of what was read of it: for a dead letter of a
 * trade whose frame is not there any more when it is found to be wrong.
 */
public final class TradeText {

  private TradeText() {}

  /** The event; UTF-8. */
  public static byte[] event(Trade trade) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = TradeDecoder.JSON.createGenerator(bytes)) {
      json.writeStartObject();
      TradeKind kind = trade.dataset().kind();
      json.writeStringField("e", kind.eventType());
      json.writeNumberField("E", trade.timestampMicros() / 1_000);
      json.writeStringField("s", trade.symbol());
      json.writeNumberField("t", trade.sourceSequence());
      json.writeStringField("p", trade.price().toString());
      json.writeStringField("q", trade.quantity().toString());
      json.writeNumberField("T", trade.timestampMicros() / 1_000);
      json.writeBooleanField("m", trade.side() == Side.SELL);
      if (kind == TradeKind.TRADE) {
        json.writeBooleanField("M", true);
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
