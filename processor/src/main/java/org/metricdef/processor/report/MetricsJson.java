package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The part of the catalogue that tells what Prometheus sees of the declared metrics. */
final class MetricsJson {

  private MetricsJson() {}

  static void write(JsonGenerator json, List<ExposedMetric> metrics) throws IOException {
    json.writeArrayFieldStart("metrics");
    for (ExposedMetric metric : metrics) {
      json.writeStartObject();
      if (metric.declaration().isPresent()) {
        write(json, metric.declaration().get());
      }
      if (!metric.prefix().isEmpty()) {
        json.writeStringField("prefix", metric.prefix());
      }
      json.writeStringField("name", metric.name());
      json.writeStringField("kind", metric.kind());
      json.writeStringField("client", metric.client());
      if (metric.hasLabelRecord()) {
        json.writeBooleanField("labelRecord", true);
      }
      if (!metric.closedLabels().isEmpty()) {
        json.writeArrayFieldStart("closedLabels");
        for (ClosedLabel each : metric.closedLabels()) {
          json.writeStartObject();
          json.writeStringField("label", each.label());
          CatalogueJson.write(json, "values", each.values());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("series");
      for (ExposedSeries series : metric.series()) {
        write(json, series);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, MetricDeclaration declaration) throws IOException {
    json.writeObjectFieldStart("declaration");
    json.writeStringField("set", declaration.set());
    json.writeStringField("method", declaration.method());
    json.writeNumberField("line", declaration.line());
    json.writeStringField("help", declaration.help());
    if (!declaration.unit().isEmpty()) {
      json.writeStringField("unit", declaration.unit());
    }
    CatalogueJson.write(json, "labels", declaration.labels());
    if (!declaration.baseLabels().isEmpty()) {
      CatalogueJson.write(json, "baseLabels", declaration.baseLabels());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ExposedSeries series) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", series.name());
    CatalogueJson.write(json, "labels", series.labels());
    if (!series.optionalLabels().isEmpty()) {
      CatalogueJson.write(json, "optionalLabels", series.optionalLabels());
    }
    json.writeEndObject();
  }

  static ExposedMetric read(JsonParser json) throws IOException {
    Optional<MetricDeclaration> declaration = Optional.empty();
    String prefix = "";
    String name = null;
    String kind = null;
    String client = null;
    boolean hasLabelRecord = false;
    List<ClosedLabel> closed = List.of();
    List<ExposedSeries> series = List.of();
    for (String field = CatalogueJson.field(json);
        field != null;
        field = CatalogueJson.field(json)) {
      switch (field) {
        case "declaration" -> declaration = Optional.of(readDeclaration(json));
        case "prefix" -> prefix = json.getText();
        case "name" -> name = json.getText();
        case "kind" -> kind = json.getText();
        case "client" -> client = json.getText();
        case "labelRecord" -> hasLabelRecord = json.getBooleanValue();
        case "closedLabels" -> closed = CatalogueJson.array(json, MetricsJson::readClosed);
        case "series" -> series = CatalogueJson.array(json, MetricsJson::readSeries);
        default -> json.skipChildren();
      }
    }
    return new ExposedMetric(
        declaration,
        prefix,
        CatalogueJson.required(name, "name"),
        CatalogueJson.required(kind, "kind"),
        CatalogueJson.required(client, "client"),
        hasLabelRecord,
        closed,
        series);
  }

  private static MetricDeclaration readDeclaration(JsonParser json) throws IOException {
    String set = null;
    String method = null;
    long line = 0;
    String help = "";
    String unit = "";
    List<String> labels = List.of();
    List<String> baseLabels = List.of();
    for (String field = CatalogueJson.field(json);
        field != null;
        field = CatalogueJson.field(json)) {
      switch (field) {
        case "set" -> set = json.getText();
        case "method" -> method = json.getText();
        case "line" -> line = json.getLongValue();
        case "help" -> help = json.getText();
        case "unit" -> unit = json.getText();
        case "labels" -> labels = CatalogueJson.array(json, JsonParser::getText);
        case "baseLabels" -> baseLabels = CatalogueJson.array(json, JsonParser::getText);
        default -> json.skipChildren();
      }
    }
    return new MetricDeclaration(
        CatalogueJson.required(set, "set"),
        CatalogueJson.required(method, "method"),
        line,
        help,
        unit,
        labels,
        baseLabels);
  }

  private static ClosedLabel readClosed(JsonParser json) throws IOException {
    String label = null;
    List<String> values = List.of();
    for (String field = CatalogueJson.field(json);
        field != null;
        field = CatalogueJson.field(json)) {
      switch (field) {
        case "label" -> label = json.getText();
        case "values" -> values = CatalogueJson.array(json, JsonParser::getText);
        default -> json.skipChildren();
      }
    }
    return new ClosedLabel(CatalogueJson.required(label, "label"), values);
  }

  private static ExposedSeries readSeries(JsonParser json) throws IOException {
    String name = null;
    List<String> labels = List.of();
    List<String> optional = List.of();
    for (String field = CatalogueJson.field(json);
        field != null;
        field = CatalogueJson.field(json)) {
      switch (field) {
        case "name" -> name = json.getText();
        case "labels" -> labels = CatalogueJson.array(json, JsonParser::getText);
        case "optionalLabels" -> optional = CatalogueJson.array(json, JsonParser::getText);
        default -> json.skipChildren();
      }
    }
    return new ExposedSeries(CatalogueJson.required(name, "name"), labels, optional);
  }
}
