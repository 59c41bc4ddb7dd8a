package org.metricdef.lint.diffoutput;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.metricdef.lint.diff.Change;
import org.metricdef.lint.diff.JudgedChange;
import org.metricdef.lint.diff.MetricView;
import org.metricdef.lint.diff.Place;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.opsrule.OpsFinding;

/** Changes as JSON, which docs/diff.md describes. */
public final class DiffJson implements DiffOutput {

  private static final int VERSION = 1;

  @Override
  public void write(DiffReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("old", report.before());
      json.writeStringField("new", report.after());
      json.writeNumberField("breaking", report.breaking().size());
      json.writeArrayFieldStart("changes");
      for (JudgedChange each : report.changes()) {
        write(report, each, json);
      }
      json.writeEndArray();
      write("otherBreaks", report, report.others(), json);
      json.writeArrayFieldStart("inputErrors");
      for (InputError each : report.errors()) {
        json.writeStartObject();
        if (each.at().isPresent()) {
          write(report, each.at().get(), json);
        }
        json.writeStringField("message", each.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      for (String each : report.notes()) {
        json.writeString(each);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(DiffReport report, JudgedChange judged, JsonGenerator json)
      throws IOException {
    Change change = judged.change();
    json.writeStartObject();
    json.writeStringField("kind", change.kind().toString());
    json.writeStringField("metric", change.metric());
    json.writeStringField("subject", change.subject());
    json.writeBooleanField("breaking", judged.breaks());
    json.writeBooleanField("guess", change.isGuess());
    json.writeBooleanField("baseline", judged.isKnown());
    json.writeStringField("text", change.text());
    json.writeStringField("reason", change.kind().reason());
    write("before", report, change.before(), json);
    write("after", report, change.after(), json);
    write("breaks", report, judged.broken(), json);
    json.writeEndObject();
  }

  private static void write(
      String name, DiffReport report, Optional<MetricView> view, JsonGenerator json)
      throws IOException {
    if (view.isEmpty()) {
      return;
    }
    Place at = view.get().at();
    json.writeObjectFieldStart(name);
    json.writeStringField("metric", view.get().id().name());
    json.writeStringField("declared", at.text());
    json.writeStringField("file", report.fromRoot(at.file()));
    if (at.line().isPresent()) {
      json.writeNumberField("line", at.line().get());
    }
    json.writeEndObject();
  }

  private static void write(
      String name, DiffReport report, List<OpsFinding> findings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (OpsFinding each : findings) {
      json.writeStartObject();
      json.writeStringField("rule", each.rule().rule().id());
      write(report, each.at(), json);
      json.writeStringField("message", DiffText.first(each));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(DiffReport report, Location at, JsonGenerator json) throws IOException {
    json.writeStringField("file", report.fromRoot(at.file()));
    json.writeNumberField("line", at.region().startLine());
    json.writeNumberField("column", at.region().startColumn());
  }
}
