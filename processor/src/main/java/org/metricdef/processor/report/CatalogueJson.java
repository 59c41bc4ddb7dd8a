package org.metricdef.processor.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The catalogue as JSON; {@link CatalogueReader} reads it. */
final class CatalogueJson {

  private CatalogueJson() {}

  /** Writes the verdicts, one field per line. */
  static void write(OutputStream out, Iterable<ClassVerdicts> classes) throws IOException {
    JsonWriter json = new JsonWriter().startObject().field("classes").startArray();
    for (ClassVerdicts each : classes) {
      write(json, each);
    }
    json.endArray().endObject().writeTo(out);
  }

  private static void write(JsonWriter json, ClassVerdicts verdicts) {
    json.startObject().field("class").value(verdicts.name());
    json.field("calls").startArray();
    for (CheckedCall call : verdicts.calls()) {
      json.startObject().field("line").value(call.line()).field("metrics").startArray();
      for (String metric : call.metrics()) {
        json.value(metric);
      }
      json.endArray();
      json.field("verdict").value(call.verdict().name().toLowerCase(Locale.ROOT));
      json.endObject();
    }
    json.endArray();
    json.field("tolerated").startArray();
    for (NonFatalFinding each : verdicts.tolerated()) {
      json.startObject().field("line").value(each.line());
      json.field("rule").value(each.rule().id());
      json.field("treatment").value(each.treatment().toString());
      json.endObject();
    }
    json.endArray().endObject();
  }
}
