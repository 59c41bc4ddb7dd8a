package org.metricdef.processor.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Dependencies as JSON: an object of hashes for each class. {@link DependenciesReader} reads them.
 */
final class DependenciesJson {

  private DependenciesJson() {}

  static void write(OutputStream out, Iterable<Dependencies> classes) throws IOException {
    JsonWriter json = new JsonWriter().startObject();
    for (Dependencies each : classes) {
      json.field(each.name()).startObject();
      for (Map.Entry<String, String> file : each.hashes().entrySet()) {
        json.field(file.getKey()).value(file.getValue());
      }
      json.endObject();
    }
    json.endObject().writeTo(out);
  }
}
