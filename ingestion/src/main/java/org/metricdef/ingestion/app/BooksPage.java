package org.metricdef.ingestion.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.metricdef.ingestion.app.http.HealthReport;
import org.metricdef.ingestion.books.Balance;
import org.metricdef.ingestion.books.BooksStatus;

/** What {@code /books} serves: the balance of each symbol and epoch, for people and programs. */
record BooksPage(BooksStatus status) implements HealthReport.Facts {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeNumberField("unbalanced", status.unbalanced().size());
    json.writeNumberField("oldest_pending_seconds", status.oldestPending().toSeconds());
    json.writeArrayFieldStart("symbols");
    for (Balance each : status.balances()) {
      json.writeStartObject();
      json.writeStringField("symbol", each.symbol());
      json.writeNumberField("partition", each.partition());
      json.writeNumberField("epoch", each.book().epoch());
      json.writeNumberField("first_id", each.firstId());
      json.writeNumberField("last_id", each.lastId());
      json.writeNumberField("ids", each.ids());
      json.writeNumberField("stored", each.book().stored());
      json.writeNumberField("filled_late", each.filledLate());
      json.writeNumberField("refused", each.book().refused());
      json.writeNumberField("holes", each.holes());
      json.writeNumberField("pending", each.pending());
      json.writeNumberField("oldest_pending_seconds", each.oldestPending().toSeconds());
      json.writeBooleanField("balanced", each.isBalanced());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
