package org.metricdef.lint.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.CertainFix;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Replacement;
import org.metricdef.lint.finding.Step;
import org.metricdef.lint.finding.Way;
import org.metricdef.processor.report.Verdict;

/** Findings as JSON of our own form, which docs/check.md describes. */
public final class JsonOutput implements Output {

  private static final int VERSION = 1;

  @Override
  public void write(Report report, OutputStream out) throws IOException, CannotRunException {
    Fingerprints fingerprints = new Fingerprints(report);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeNumberField("files", report.files());
      write(report.counted(), json);
      json.writeArrayFieldStart("findings");
      for (LintFinding each : report.findings()) {
        write(report, each, fingerprints.of(each), json);
      }
      json.writeEndArray();
      writeErrors("compilerErrors", report, InputError.JAVAC, json);
      if (!(report.counted() instanceof Counted.Calls)) {
        writeErrors("inputErrors", report, InputError.INPUT, json);
      }
      writeStrings("notes", report.notes(), json);
      json.writeEndObject();
    }
  }

  private static void write(Counted counted, JsonGenerator json) throws IOException {
    if (counted instanceof Counted.Calls calls) {
      json.writeObjectFieldStart("calls");
      for (Verdict verdict : Verdict.values()) {
        json.writeNumberField(verdict.name().toLowerCase(Locale.ROOT), calls.count(verdict));
      }
    } else if (counted instanceof Counted.Expressions expressions) {
      json.writeObjectFieldStart("expressions");
      json.writeNumberField("read", expressions.read());
      json.writeNumberField("unread", expressions.unread());
    } else if (counted instanceof Counted.Metrics metrics) {
      json.writeObjectFieldStart("metrics");
      json.writeNumberField("declared", metrics.declared());
    }
    json.writeEndObject();
  }

  private static void writeErrors(String name, Report report, String from, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (InputError each : report.errors()) {
      if (!each.from().equals(from)) {
        continue;
      }
      json.writeStartObject();
      if (each.at().isPresent()) {
        writePlace(report, each.at().get(), json);
      }
      json.writeStringField("message", each.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(
      Report report, LintFinding finding, Fingerprints.Of fingerprints, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("disposition", finding.disposition().toString());
    writePlace(report, finding.at(), json);
    writeStrings("message", finding.lines(), json);
    json.writeStringField("page", finding.rule().page().named());
    json.writeStringField("fingerprint", fingerprints.stable());
    json.writeArrayFieldStart("ways");
    for (Way way : finding.ways()) {
      json.writeStartObject();
      json.writeStringField("key", way.key());
      json.writeArrayFieldStart("steps");
      for (Step step : way.steps()) {
        json.writeStartObject();
        json.writeStringField("text", step.text());
        writePlace(report, step.at(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (finding.fix().isPresent()) {
      write(report, finding.fix().get(), json);
    }
    json.writeEndObject();
  }

  private static void write(Report report, CertainFix fix, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("text", fix.text());
    json.writeArrayFieldStart("replacements");
    for (Replacement each : fix.replacements()) {
      json.writeStartObject();
      writePlace(report, each.at(), json);
      json.writeStringField("with", each.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writePlace(Report report, Location at, JsonGenerator json)
      throws IOException {
    json.writeStringField("file", report.fromRoot(at.file()));
    json.writeNumberField("line", at.region().startLine());
    json.writeNumberField("column", at.region().startColumn());
    json.writeNumberField("endLine", at.region().endLine());
    json.writeNumberField("endColumn", at.region().endColumn());
  }

  private static void writeStrings(String name, Iterable<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String each : texts) {
      json.writeString(each);
    }
    json.writeEndArray();
  }
}
