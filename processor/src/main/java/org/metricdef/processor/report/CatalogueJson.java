package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.metricdef.processor.ruleset.Rule;

/** The catalogue as text. */
final class CatalogueJson {

  private static final JsonFactory JSON = new JsonFactory();

  private CatalogueJson() {}

  /** Writes the verdicts, one field a line. */
  static void write(OutputStream out, Iterable<ClassVerdicts> classes) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeArrayFieldStart("classes");
      for (ClassVerdicts each : classes) {
        write(json, each);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, ClassVerdicts verdicts) throws IOException {
    json.writeStartObject();
    json.writeStringField("class", verdicts.name());
    json.writeArrayFieldStart("calls");
    for (CheckedCall call : verdicts.calls()) {
      json.writeStartObject();
      json.writeNumberField("line", call.line());
      json.writeArrayFieldStart("metrics");
      for (String metric : call.metrics()) {
        json.writeString(metric);
      }
      json.writeEndArray();
      json.writeStringField("verdict", call.verdict().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tolerated");
    for (Tolerated each : verdicts.tolerated()) {
      json.writeStartObject();
      json.writeNumberField("line", each.line());
      json.writeStringField("rule", each.rule().id());
      json.writeStringField("treatment", each.treatment().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it cannot be read, or is no such text
   */
  static List<ClassVerdicts> read(InputStream in) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      List<ClassVerdicts> classes = null;
      json.nextToken();
      for (String field = field(json); field != null; field = field(json)) {
        switch (field) {
          case "classes" -> classes = array(json, CatalogueJson::readClass);
          default -> json.skipChildren();
        }
      }
      return stated(classes, "classes");
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new IOException("no catalogue of metric calls: " + e.getMessage(), e);
    }
  }

  private static ClassVerdicts readClass(JsonParser json) throws IOException {
    String name = null;
    List<CheckedCall> calls = null;
    List<Tolerated> tolerated = null;
    for (String field = field(json); field != null; field = field(json)) {
      switch (field) {
        case "class" -> name = json.getText();
        case "calls" -> calls = array(json, CatalogueJson::readCall);
        case "tolerated" -> tolerated = array(json, CatalogueJson::readTolerated);
        default -> json.skipChildren();
      }
    }
    return new ClassVerdicts(
        stated(name, "class"), stated(calls, "calls"), stated(tolerated, "tolerated"));
  }

  private static CheckedCall readCall(JsonParser json) throws IOException {
    long line = 0;
    List<String> metrics = null;
    Verdict verdict = null;
    for (String field = field(json); field != null; field = field(json)) {
      switch (field) {
        case "line" -> line = json.getLongValue();
        case "metrics" -> metrics = array(json, JsonParser::getText);
        case "verdict" -> verdict = Verdict.valueOf(json.getText().toUpperCase(Locale.ROOT));
        default -> json.skipChildren();
      }
    }
    return new CheckedCall(line, stated(metrics, "metrics"), stated(verdict, "verdict"));
  }

  private static Tolerated readTolerated(JsonParser json) throws IOException {
    long line = 0;
    Rule rule = null;
    Treatment treatment = null;
    for (String field = field(json); field != null; field = field(json)) {
      switch (field) {
        case "line" -> line = json.getLongValue();
        case "rule" -> rule = Rule.withId(json.getText()).orElseThrow();
        case "treatment" -> treatment = Treatment.valueOf(json.getText().toUpperCase(Locale.ROOT));
        default -> json.skipChildren();
      }
    }
    return new Tolerated(line, stated(rule, "rule"), stated(treatment, "treatment"));
  }

  /** The next field's name, with the parser at its value; null after the last. */
  private static String field(JsonParser json) throws IOException {
    String name = json.nextFieldName();
    if (name != null) {
      json.nextToken();
    }
    return name;
  }

  private interface Item<T> {
    T read(JsonParser json) throws IOException;
  }

  private static <T> List<T> array(JsonParser json, Item<T> item) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      throw new IllegalArgumentException("no array, but " + json.currentToken());
    }
    List<T> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read(json));
    }
    return items;
  }

  private static <T> T stated(T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return value;
  }
}
