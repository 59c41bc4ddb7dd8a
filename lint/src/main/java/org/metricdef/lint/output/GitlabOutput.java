package org.metricdef.lint.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.processor.report.Disposition;

/** A code quality report of GitLab, which a merge request shows. */
public final class GitlabOutput implements Output {

  @Override
  public void write(Report report, OutputStream out) throws IOException, CannotRunException {
    Fingerprints fingerprints = new Fingerprints(report);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (LintFinding each : report.shown()) {
        json.writeStartObject();
        json.writeStringField("description", each.headline());
        json.writeStringField("check_name", each.rule().id());
        json.writeStringField("fingerprint", fingerprints.of(each).stable());
        json.writeStringField(
            "severity", each.disposition() == Disposition.ERROR ? "major" : "minor");
        writePlace(report, each.at(), json);
        json.writeEndObject();
      }
      for (InputError each : report.errors()) {
        // GitLab shows nothing that has no place.
        if (each.at().isPresent()) {
          write(report, each, each.at().get(), json);
        }
      }
      json.writeEndArray();
    }
  }

  private static void write(Report report, InputError error, Location at, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("description", error.message());
    json.writeStringField("check_name", error.from());
    json.writeStringField(
        "fingerprint",
        Fingerprints.digest(
            report.fromRoot(at.file()),
            String.valueOf(at.region().startLine()),
            String.valueOf(at.region().startColumn()),
            error.message()));
    json.writeStringField("severity", "critical");
    writePlace(report, at, json);
    json.writeEndObject();
  }

  private static void writePlace(Report report, Location at, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", report.fromRoot(at.file()));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", at.region().startLine());
    json.writeNumberField("end", at.region().endLine());
    json.writeEndObject();
    json.writeEndObject();
  }
}
