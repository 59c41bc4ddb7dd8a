package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The part of the catalogue that tells what a class does to registries. */
final class RegistryJson {

  private RegistryJson() {}

  static void write(JsonGenerator json, RegistryUse use) throws IOException {
    json.writeObjectFieldStart("registry");
    if (!use.meters().isEmpty()) {
      json.writeArrayFieldStart("meters");
      for (MeterKeys each : use.meters()) {
        write(json, each);
      }
      json.writeEndArray();
    }
    if (!use.taken().isEmpty()) {
      json.writeArrayFieldStart("taken");
      for (TakenName each : use.taken()) {
        write(json, each);
      }
      json.writeEndArray();
    }
    if (use.registries() > 0) {
      json.writeNumberField("registries", use.registries());
    }
    if (use.changesTags()) {
      json.writeBooleanField("changesTags", true);
    }
    if (use.dropsOtherKeys()) {
      json.writeBooleanField("dropsOtherKeys", true);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, MeterKeys meter) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", meter.line());
    json.writeStringField("kind", meter.kind());
    json.writeStringField("name", meter.name());
    if (!meter.unit().isEmpty()) {
      json.writeStringField("unit", meter.unit());
    }
    CatalogueJson.write(json, "keys", meter.keys());
    if (!meter.optionalKeys().isEmpty()) {
      CatalogueJson.write(json, "optionalKeys", meter.optionalKeys());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, TakenName name) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", name.line());
    json.writeStringField("client", name.client());
    json.writeStringField("kind", name.kind());
    json.writeStringField("name", name.name());
    if (name.help().isPresent()) {
      json.writeStringField("help", name.help().get());
    }
    if (name.labels().isPresent()) {
      CatalogueJson.write(json, "labels", name.labels().get());
    }
    json.writeEndObject();
  }

  static RegistryUse read(JsonParser json) throws IOException {
    List<MeterKeys> meters = List.of();
    List<TakenName> taken = List.of();
    int registries = 0;
    boolean changesTags = false;
    boolean dropsOtherKeys = false;
    for (String field = CatalogueJson.field(json);
        field != null;
        field = CatalogueJson.field(json)) {
      switch (field) {
        case "meters" -> meters = CatalogueJson.array(json, RegistryJson::readMeter);
        case "taken" -> taken = CatalogueJson.array(json, RegistryJson::readName);
        case "registries" -> registries = json.getIntValue();
        case "changesTags" -> changesTags = json.getBooleanValue();
        case "dropsOtherKeys" -> dropsOtherKeys = json.getBooleanValue();
        default -> json.skipChildren();
      }
    }
    return new RegistryUse(meters, taken, registries, changesTags, dropsOtherKeys);
  }

  private static MeterKeys readMeter(JsonParser json) throws IOException {
    long line = 0;
    String kind = null;
    String name = null;
    String unit = "";
    List<String> keys = null;
    List<String> optionalKeys = List.of();
    for (String field = CatalogueJson.field(json);
        field != null;
        field = CatalogueJson.field(json)) {
      switch (field) {
        case "line" -> line = json.getLongValue();
        case "kind" -> kind = json.getText();
        case "name" -> name = json.getText();
        case "unit" -> unit = json.getText();
        case "keys" -> keys = CatalogueJson.array(json, JsonParser::getText);
        case "optionalKeys" -> optionalKeys = CatalogueJson.array(json, JsonParser::getText);
        default -> json.skipChildren();
      }
    }
    return new MeterKeys(
        line,
        CatalogueJson.required(kind, "kind"),
        CatalogueJson.required(name, "name"),
        unit,
        CatalogueJson.required(keys, "keys"),
        optionalKeys);
  }

  private static TakenName readName(JsonParser json) throws IOException {
    long line = 0;
    String client = null;
    String kind = null;
    String name = null;
    Optional<String> help = Optional.empty();
    Optional<List<String>> labels = Optional.empty();
    for (String field = CatalogueJson.field(json);
        field != null;
        field = CatalogueJson.field(json)) {
      switch (field) {
        case "line" -> line = json.getLongValue();
        case "client" -> client = json.getText();
        case "kind" -> kind = json.getText();
        case "name" -> name = json.getText();
        case "help" -> help = Optional.of(json.getText());
        case "labels" -> labels = Optional.of(CatalogueJson.array(json, JsonParser::getText));
        default -> json.skipChildren();
      }
    }
    return new TakenName(
        line,
        CatalogueJson.required(client, "client"),
        CatalogueJson.required(kind, "kind"),
        CatalogueJson.required(name, "name"),
        help,
        labels);
  }
}
