package org.metricdef.lint.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.CertainFix;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Region;
import org.metricdef.lint.finding.Replacement;
import org.metricdef.lint.finding.Step;
import org.metricdef.lint.finding.Way;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.ruleset.Severity;

/** Findings as SARIF 2.1.0, which code scanning and editors read. */
public final class SarifOutput implements Output {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String BASE = "SRCROOT";

  private final String version;
  private final Optional<URI> pages;
  private final List<FindingRule> rules;

  /**
   * Writes SARIF.
   *
   * @param version of this tool
   * @param pages where the folder with docs/rules is on the web, if not the project's site counts
   * @param rules those that findings can be of
   */
  public SarifOutput(String version, Optional<URI> pages, List<FindingRule> rules) {
    this.version = version;
    this.pages = pages;
    this.rules = List.copyOf(rules);
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException, CannotRunException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      json.writeObjectFieldStart("tool");
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", "MetricDef");
      json.writeStringField("version", version);
      writeRules(json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeObjectFieldStart("originalUriBaseIds");
      json.writeObjectFieldStart(BASE);
      json.writeStringField("uri", report.root().toUri().toString());
      json.writeEndObject();
      json.writeEndObject();
      writeInvocation(report, json);
      json.writeArrayFieldStart("results");
      Fingerprints fingerprints = new Fingerprints(report);
      for (LintFinding each : report.findings()) {
        if (each.disposition() != Disposition.OFF) {
          write(report, each, fingerprints.of(each), json);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void writeRules(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (FindingRule rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      writeText("shortDescription", rule.summary(), json);
      Optional<String> page = page(rule);
      if (page.isPresent()) {
        json.writeStringField("helpUri", page.get());
      }
      json.writeObjectFieldStart("help");
      String help = RulePages.of(rule);
      json.writeStringField("text", help);
      json.writeStringField("markdown", help);
      json.writeEndObject();
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(rule.severity()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private Optional<String> page(FindingRule rule) {
    return pages
        .map(URI::toString)
        .map(base -> (base.endsWith("/") ? base : base + "/") + rule.page().path())
        .or(() -> rule.page().address());
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case OFF -> "none";
    };
  }

  private static void writeInvocation(Report report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", report.errors().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (InputError each : report.errors()) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      writeText("message", each.message(), json);
      if (each.at().isPresent()) {
        json.writeArrayFieldStart("locations");
        writeLocation(report, each.at().get(), "", json);
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    for (String each : report.notes()) {
      json.writeStartObject();
      json.writeStringField("level", "note");
      writeText("message", each, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void write(
      Report report, LintFinding finding, Fingerprints.Of fingerprints, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().id());
    json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
    json.writeStringField(
        "level", finding.disposition() == Disposition.WARNING ? "warning" : "error");
    writeText("message", String.join("\n", finding.lines()), json);
    json.writeArrayFieldStart("locations");
    writeLocation(report, finding.at(), "", json);
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", fingerprints.lineHash());
    json.writeStringField("metricdef/v1", fingerprints.stable());
    json.writeEndObject();
    List<Way> ways = finding.ways();
    if (!ways.isEmpty()) {
      json.writeArrayFieldStart("codeFlows");
      for (Way way : ways) {
        write(report, way, finding, json);
      }
      json.writeEndArray();
    }
    if (finding.fix().isPresent()) {
      write(report, finding.fix().get(), json);
    }
    boolean isKnown = finding.disposition() == Disposition.BASELINE;
    if (isKnown || finding.disposition() == Disposition.SUPPRESSED) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", isKnown ? "external" : "inSource");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(Report report, Way way, LintFinding finding, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    if (!way.key().isEmpty()) {
      writeText("message", "the way of '%s'".formatted(way.key()), json);
    }
    json.writeArrayFieldStart("threadFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("locations");
    for (Step step : way.steps()) {
      writeFlowLocation(report, step.at(), step.text(), json);
    }
    writeFlowLocation(report, finding.at(), finding.headline(), json);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFlowLocation(Report report, Location at, String text, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName("location");
    writeLocation(report, at, text, json);
    json.writeEndObject();
  }

  private static void write(Report report, CertainFix fix, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    writeText("description", fix.text(), json);
    json.writeArrayFieldStart("artifactChanges");
    for (Replacement each : fix.replacements()) {
      json.writeStartObject();
      writeArtifact(report, each.at(), json);
      json.writeArrayFieldStart("replacements");
      json.writeStartObject();
      writeRegion("deletedRegion", each.at().region(), json);
      writeText("insertedContent", each.text(), json);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeLocation(Report report, Location at, String text, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(report, at, json);
    if (at.region().isExact()) {
      writeRegion("region", at.region(), json);
    } else {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", at.region().startLine());
      json.writeEndObject();
    }
    json.writeEndObject();
    if (!text.isEmpty()) {
      writeText("message", text, json);
    }
    json.writeEndObject();
  }

  private static void writeArtifact(Report report, Location at, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    if (at.file().startsWith(report.root())) {
      json.writeStringField("uri", Uris.relative(report.root(), at.file()));
      json.writeStringField("uriBaseId", BASE);
    } else {
      json.writeStringField("uri", at.file().toUri().toString());
    }
    json.writeEndObject();
  }

  private static void writeRegion(String name, Region region, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", region.startLine());
    json.writeNumberField("startColumn", region.startColumn());
    json.writeNumberField("endLine", region.endLine());
    json.writeNumberField("endColumn", region.endColumn());
    json.writeEndObject();
  }

  private static void writeText(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
