package org.metricdef.lint.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.opsrule.OpsFinding;
import org.metricdef.lint.opsrule.OpsRule;
import org.metricdef.lint.opsrule.RulesCheck;
import org.metricdef.lint.output.Counted;
import org.metricdef.lint.output.Report;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.RuleFile;
import org.metricdef.processor.report.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code metricdef rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Checks alert rules, recording rules and dashboards against the metrics that code declares."
          + " Nothing is written but the report, unless --write-baseline asks for more.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no finding",
      "1:at least one finding that no baseline has",
      "2:something could not be checked: bad input. What could be read is checked all the same"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Rules and dashboards of a folder against a compiled module:",
      "    metricdef rules --catalog target/classes ops",
      "  Against the jars of two services, scraped with the label pod:",
      "    metricdef rules --catalog a.jar --catalog b.jar --target-label pod ops",
      "  With metrics of others under the same prefix:",
      "    metricdef rules --catalog target/classes --also-exposed metrics.txt ops"
    })
final class RulesCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "rule files, manifests of the kind PrometheusRule, dashboards and library panels; or folders"
            + " with them"
      })
  private List<Path> files = List.of();

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      required = true,
      description = {
        "the folder of classes or the jar of a module that was compiled with the checker; may be"
            + " given several times"
      })
  private List<Path> catalogues = List.of();

  @Mixin
  private PrometheusOptions prometheus;

  @Mixin
  private BaselineOptions baseline;

  @Mixin
  private ReportOptions output;

  @Override
  public Integer call() throws CannotRunException {
    baseline.refuse();
    RuleInputs inputs = RuleInputs.of(files);
    inputs.notes().forEach(this::say);
    List<InputError> errors = new ArrayList<>();
    Optional<KnownMetrics> known = known(errors);
    if (known.isEmpty()) {
      say("only the syntax of expressions is checked, since not all metrics are known");
    }
    errors.addAll(inputs.errors());
    Reports done = baseline.compared(checked(inputs, known, errors));
    Report report = baseline.appliedTo(done, baseline.used());
    report.notes().subList(inputs.notes().size(), report.notes().size()).forEach(this::say);
    output.write(report, OpsRule.all());
    if (!report.errors().isEmpty()) {
      say("not everything could be checked; see above");
      return Main.CANNOT_RUN;
    }
    return report.findings().stream().anyMatch(FailOn.ERROR::fails) ? CheckCommand.FINDINGS : 0;
  }

  /** What code and other programs expose. */
  private record KnownMetrics(Emitted emitted, Set<String> foreign) {}

  /** All that is known; empty if something cannot be read, since its metrics would be unknown. */
  private Optional<KnownMetrics> known(List<InputError> errors) throws CannotRunException {
    List<Catalogue> read = new ArrayList<>();
    Set<String> foreign = new HashSet<>();
    for (Path each : catalogues) {
      attempt(errors, () -> read.add(Catalogues.of(each)));
    }
    attempt(errors, () -> foreign.addAll(prometheus.foreign()));
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    Emitted emitted = Emitted.of(read);
    if (emitted.names().isEmpty()) {
      throw new CannotRunException(
          "the given catalogues declare no metric: name the module with the metric set");
    }
    return Optional.of(new KnownMetrics(emitted, foreign));
  }

  /** A step that needs a file. */
  private interface Reading {
    void read() throws CannotRunException;
  }

  private static void attempt(List<InputError> errors, Reading reading) {
    try {
      reading.read();
    } catch (CannotRunException e) {
      errors.add(
          new InputError(InputError.INPUT, Optional.empty(), String.valueOf(e.getMessage())));
    }
  }

  private Reports checked(
      RuleInputs inputs, Optional<KnownMetrics> known, List<InputError> errors) {
    List<Query> queries = inputs.queries();
    RulesCheck check = known
        .map(all -> RulesCheck.of(queries, all.emitted(), all.foreign(), prometheus.targetLabels()))
        .orElseGet(() -> RulesCheck.ofSyntax(queries));
    List<OpsFinding> found = new ArrayList<>(check.findings());
    found.sort(Comparator.comparing(OpsFinding::at, Location.IN_ORDER));
    Set<Path> checkedFiles = new HashSet<>();
    for (RuleFile each : inputs.files()) {
      checkedFiles.add(each.source().file());
    }
    Path here = Path.of("").toAbsolutePath();
    Report report = new Report(
        Reports.root(here),
        here,
        inputs.sources(),
        found.stream().map(OpsFinding::asFinding).toList(),
        errors,
        inputs.notes(),
        checkedFiles.size(),
        new Counted.Expressions(queries.size() - check.unread(), check.unread()));
    return new Reports(report, found.stream().map(OpsFinding::asCode).toList(), checkedFiles);
  }

  private void say(String text) {
    Main.print(spec.commandLine(), text);
  }
}
