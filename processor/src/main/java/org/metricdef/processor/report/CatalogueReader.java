package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.ruleset.Rule;

/** Reads the catalogue from JSON. */
final class CatalogueReader {

  private static final JsonFactory JSON = new JsonFactory();

  private CatalogueReader() {}

  /**
   * Reads what {@link CatalogueJson} wrote.
   *
   * @throws IOException if it cannot be read, or is not a catalogue
   */
  static List<ClassVerdicts> read(InputStream in) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      List<ClassVerdicts> classes = null;
      json.nextToken();
      for (String field = field(json); field != null; field = field(json)) {
        switch (field) {
          case "classes" -> classes = array(json, CatalogueReader::readClass);
          default -> json.skipChildren();
        }
      }
      return required(classes, "classes");
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new IOException("no catalogue of metric calls: " + e.getMessage(), e);
    }
  }

  private static ClassVerdicts readClass(JsonParser json) throws IOException {
    String name = null;
    List<CheckedCall> calls = null;
    List<NonFatalFinding> tolerated = null;
    for (String field = field(json); field != null; field = field(json)) {
      switch (field) {
        case "class" -> name = json.getText();
        case "calls" -> calls = array(json, CatalogueReader::readCall);
        case "tolerated" -> tolerated = array(json, CatalogueReader::readFinding);
        default -> json.skipChildren();
      }
    }
    return new ClassVerdicts(
        required(name, "class"), required(calls, "calls"), required(tolerated, "tolerated"));
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

  /** The name of the next field, with the parser at its value; null after the last field. */
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

  private static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return value;
  }
}
