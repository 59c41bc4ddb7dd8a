package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes the catalogue: one JSON file a class, so that a build which compiles three classes leaves
 * the rest of it right.
 */
public final class CatalogueWriter {

  /** Where the verdicts lie in a module's class output. */
  public static final String CALLS = "META-INF/metricdef/calls/";

  private static final JsonFactory JSON = new JsonFactory();

  private CatalogueWriter() {}

  /**
   * Writes the verdicts of a class, and the findings in it that did not stop the build.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(
      Filer filer, TypeElement type, List<CheckedCall> calls, List<Tolerated> tolerated)
      throws IOException {
    String name = type.getQualifiedName().toString();
    FileObject file = create(filer, type, CALLS + name + ".json");
    try (OutputStream out = file.openOutputStream();
        JsonGenerator json = JSON.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("class", name);
      json.writeArrayFieldStart("calls");
      for (CheckedCall call : calls) {
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
      for (Tolerated each : tolerated) {
        json.writeStartObject();
        json.writeNumberField("line", each.line());
        json.writeStringField("rule", each.rule().id());
        json.writeStringField("treatment", each.treatment().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** A compilation of many modules has an output for each, and wants to be told which. */
  private static FileObject create(Filer filer, TypeElement type, String file) throws IOException {
    try {
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", file, type);
    } catch (FilerException e) {
      Element owner = type;
      while (owner != null && !(owner instanceof ModuleElement)) {
        owner = owner.getEnclosingElement();
      }
      if (!(owner instanceof ModuleElement module) || module.isUnnamed()) {
        throw e;
      }
      return filer.createResource(
          StandardLocation.CLASS_OUTPUT, module.getQualifiedName() + "/", file, type);
    }
  }
}
