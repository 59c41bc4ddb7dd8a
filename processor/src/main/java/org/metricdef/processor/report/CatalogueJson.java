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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.ruleset.Rule;

/** Writes and reads the catalogue as JSON. */
final class CatalogueJson {

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * The format that is written. It grows when a reader of the one before would misunderstand a
   * file, and not when a field is added, which a reader passes over. Files without a format are
   * older than the first that has one, and are read as format 0.
   */
  static final int FORMAT = 1;

  private CatalogueJson() {}

  /** Writes the verdicts, one field per line. */
  static void write(OutputStream out, Iterable<ClassVerdicts> classes) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
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
    for (NonFatalFinding each : verdicts.tolerated()) {
      json.writeStartObject();
      json.writeNumberField("line", each.line());
      json.writeStringField("rule", each.rule().id());
      json.writeStringField("treatment", each.treatment().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!verdicts.clientCalls().isEmpty()) {
      write(json, verdicts.clientCalls());
    }
    if (!verdicts.metrics().isEmpty()) {
      MetricsJson.write(json, verdicts.metrics());
    }
    if (verdicts.registry().isPresent()) {
      RegistryJson.write(json, verdicts.registry().get());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, List<ClientCall> calls) throws IOException {
    json.writeArrayFieldStart("clientCalls");
    for (ClientCall call : calls) {
      json.writeStartObject();
      json.writeNumberField("line", call.line());
      json.writeStringField("client", call.client());
      json.writeStringField("kind", call.kind());
      json.writeStringField("metric", call.metric());
      json.writeArrayFieldStart("keys");
      for (String key : call.keys()) {
        json.writeString(key);
      }
      json.writeEndArray();
      json.writeBooleanField("known", call.known());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Reads what {@link #write} wrote, of this version or an earlier one.
   *
   * @throws NewerFormatException if a later version wrote it, in a format that is not known here
   * @throws IOException if it cannot be read, or is not a catalogue
   */
  static List<ClassVerdicts> read(InputStream in) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      List<ClassVerdicts> classes = null;
      json.nextToken();
      for (String field = field(json); field != null; field = field(json)) {
        switch (field) {
          case "format" -> requireKnown(json);
          case "classes" -> classes = array(json, CatalogueJson::readClass);
          default -> json.skipChildren();
        }
      }
      return required(classes, "classes");
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new IOException("no catalogue of metric calls: " + e.getMessage(), e);
    }
  }

  /** The format is the first field, so nothing of a newer one is read before this. */
  private static void requireKnown(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw new IllegalArgumentException("\"format\" is no whole number, but " + json.getText());
    }
    long format = json.getLongValue();
    if (format > FORMAT) {
      throw NewerFormatException.of(format, FORMAT);
    }
  }

  private static ClassVerdicts readClass(JsonParser json) throws IOException {
    String name = null;
    List<CheckedCall> calls = null;
    List<NonFatalFinding> tolerated = null;
    List<ClientCall> clientCalls = List.of();
    List<ExposedMetric> metrics = List.of();
    Optional<RegistryUse> registry = Optional.empty();
    for (String field = field(json); field != null; field = field(json)) {
      switch (field) {
        case "class" -> name = json.getText();
        case "calls" -> calls = array(json, CatalogueJson::readCall);
        case "tolerated" -> tolerated = array(json, CatalogueJson::readFinding);
        case "clientCalls" -> clientCalls = array(json, CatalogueJson::readClientCall);
        case "metrics" -> metrics = array(json, MetricsJson::read);
        case "registry" -> registry = Optional.of(RegistryJson.read(json));
        default -> json.skipChildren();
      }
    }
    return new ClassVerdicts(
        required(name, "class"),
        required(calls, "calls"),
        required(tolerated, "tolerated"),
        clientCalls,
        metrics,
        registry);
  }

  private static ClientCall readClientCall(JsonParser json) throws IOException {
    long line = 0;
    String client = null;
    String kind = "";
    String metric = "";
    List<String> keys = List.of();
    boolean known = false;
    for (String field = field(json); field != null; field = field(json)) {
      switch (field) {
        case "line" -> line = json.getLongValue();
        case "client" -> client = json.getText();
        case "kind" -> kind = json.getText();
        case "metric" -> metric = json.getText();
        case "keys" -> keys = array(json, JsonParser::getText);
        case "known" -> known = json.getBooleanValue();
        default -> json.skipChildren();
      }
    }
    return new ClientCall(line, required(client, "client"), kind, metric, keys, known);
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
    return new CheckedCall(line, required(metrics, "metrics"), required(verdict, "verdict"));
  }

  private static NonFatalFinding readFinding(JsonParser json) throws IOException {
    long line = 0;
    Rule rule = null;
    Disposition disposition = null;
    for (String field = field(json); field != null; field = field(json)) {
      switch (field) {
        case "line" -> line = json.getLongValue();
        case "rule" -> rule = Rule.withId(json.getText()).orElseThrow();
        case "treatment" ->
          disposition = Disposition.valueOf(json.getText().toUpperCase(Locale.ROOT));
        default -> json.skipChildren();
      }
    }
    return new NonFatalFinding(line, required(rule, "rule"), required(disposition, "treatment"));
  }

  static void write(JsonGenerator json, String field, List<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** The name of the next field, with the parser at its value; null after the last field. */
  static String field(JsonParser json) throws IOException {
    String name = json.nextFieldName();
    if (name != null) {
      json.nextToken();
    }
    return name;
  }

  interface Item<T> {
    T read(JsonParser json) throws IOException;
  }

  static <T> List<T> array(JsonParser json, Item<T> item) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      throw new IllegalArgumentException("no array, but " + json.currentToken());
    }
    List<T> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read(json));
    }
    return items;
  }

  static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return value;
  }
}
