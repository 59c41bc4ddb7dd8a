package org.metricdef.lint.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.output.GithubOutput;
import org.metricdef.lint.output.GitlabOutput;
import org.metricdef.lint.output.JsonOutput;
import org.metricdef.lint.output.Output;
import org.metricdef.lint.output.Report;
import org.metricdef.lint.output.SarifOutput;
import org.metricdef.lint.output.TextOutput;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where the report goes, and in which form. */
final class ReportOptions {

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given")
  private Format format;

  @Mixin
  private OutputFile file;

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES}; auto is on a terminal, unless NO_COLOR is set")
  private Colour colour;

  @Option(
      names = "--pages",
      paramLabel = "URL",
      defaultValue = "${env:METRICDEF_PAGES}",
      description = {
        "where the folder with docs/rules is on the web: SARIF then links each rule's page there, which"
            + " it holds as text in any case; also by METRICDEF_PAGES"
      })
  private @Nullable URI pages;

  /** Where people read: not among the data that a program reads. */
  PrintWriter printer(CommandSpec spec) {
    return format == Format.TEXT || file.isGiven()
        ? spec.commandLine().getOut()
        : spec.commandLine().getErr();
  }

  /**
   * Writes the report.
   *
   * @param rules those that its findings can be of
   * @throws CannotRunException if it cannot be written, or a source can no longer be read
   */
  void write(Report report, List<FindingRule> rules) throws CannotRunException {
    Output output = output(rules);
    file.write(out -> output.write(report, out));
  }

  private Output output(List<FindingRule> rules) {
    return switch (format) {
      case TEXT -> new TextOutput(colour.ansi(file.isGiven()), StandardCharsets.UTF_8);
      case JSON -> new JsonOutput();
      case GITHUB -> new GithubOutput();
      case GITLAB -> new GitlabOutput();
      case SARIF -> new SarifOutput(Version.number(), Optional.ofNullable(pages), rules);
    };
  }
}
