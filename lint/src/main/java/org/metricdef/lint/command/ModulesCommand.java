package org.metricdef.lint.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.emitted.CatalogueSearch;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.lint.emitted.ModuleCatalogue;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.modules.ModuleFinding;
import org.metricdef.lint.modules.ModuleRule;
import org.metricdef.lint.modules.ModulesCheck;
import org.metricdef.lint.output.Counted;
import org.metricdef.lint.output.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code metricdef modules}. */
@Command(
    name = "modules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Compares the metrics of modules that run in one program: names that are taken twice, keys that"
          + " differ, metrics that nothing changes.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no finding of severity error",
      "1:at least one such finding that no baseline has; with --fail-on=warning, also a warning",
      "2:a catalogue could not be read. The others are compared all the same"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  All modules of a build below this folder:",
      "    metricdef modules --catalog .",
      "  The jars of one service:",
      "    metricdef modules --catalog shop.jar --catalog shop-payment.jar"
    })
final class ModulesCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      required = true,
      description = {
        "the folder of classes or the jar of a module that was compiled with the checker, or a folder"
            + " with such modules; may be given several times"
      })
  private List<Path> places = List.of();

  @Mixin
  private BaselineOptions baseline;

  @Mixin
  private ReportOptions output;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "${COMPLETION-CANDIDATES}: the least that makes the command fail; ${DEFAULT-VALUE} unless given")
  private FailOn failOn;

  @Override
  public Integer call() throws CannotRunException {
    baseline.refuse();
    List<InputError> errors = new ArrayList<>();
    List<ModuleCatalogue> modules = modules(errors);
    Reports done = baseline.compared(checked(modules, errors));
    Report report = baseline.appliedTo(done, baseline.used());
    report.notes().forEach(this::say);
    output.write(report, ModuleRule.all());
    if (!report.errors().isEmpty()) {
      say("not every catalogue could be read; see above");
      return Main.CANNOT_RUN;
    }
    return report.findings().stream().anyMatch(failOn::fails) ? CheckCommand.FINDINGS : 0;
  }

  /** The catalogues, each once. One that cannot be read does not hide the others. */
  private List<ModuleCatalogue> modules(List<InputError> errors) {
    Map<Path, ModuleCatalogue> modules = new LinkedHashMap<>();
    for (Path each : places) {
      try {
        List<ModuleCatalogue> found = Files.isDirectory(each) && !Catalogues.areIn(each)
            ? CatalogueSearch.below(each, CatalogueSearch.FOLDERS)
            : List.of(new ModuleCatalogue(each, Catalogues.of(each)));
        if (found.isEmpty()) {
          throw new CannotRunException(
              "%s has no catalogue, and neither has %s in it: compile it with the checker"
                  .formatted(each, String.join(" or ", CatalogueSearch.FOLDERS)));
        }
        found.forEach(
            module -> modules.putIfAbsent(module.place().toAbsolutePath().normalize(), module));
      } catch (CannotRunException e) {
        errors.add(
            new InputError(InputError.INPUT, Optional.empty(), String.valueOf(e.getMessage())));
      }
    }
    return List.copyOf(modules.values());
  }

  private static Reports checked(List<ModuleCatalogue> modules, List<InputError> errors) {
    // What is missing may be what changes a metric, or what a name clashes with.
    ModulesCheck check = ModulesCheck.of(modules);
    List<ModuleFinding> findings = check.findings().stream()
        .filter(each -> errors.isEmpty() || each.rule() != ModuleRule.NEVER_EMITTED)
        .toList();
    Path here = Path.of("").toAbsolutePath();
    Map<Path, String> noText = new HashMap<>();
    Set<Path> files = new HashSet<>();
    for (ModuleFinding each : findings) {
      files.add(each.at().file());
      if (!each.isInSource()) {
        noText.put(each.at().file(), "");
      }
    }
    Report report = new Report(
        Reports.root(here),
        here,
        SourceFiles.onDisk(StandardCharsets.UTF_8).with(noText),
        findings.stream().map(ModuleFinding::asFinding).toList(),
        errors,
        check.notes(),
        modules.size(),
        new Counted.Metrics(declared(modules)));
    return new Reports(report, findings.stream().map(ModuleFinding::asCode).toList(), files);
  }

  private static int declared(List<ModuleCatalogue> modules) {
    Set<String> names = new HashSet<>();
    modules.forEach(each -> each.catalogue().metrics().forEach(metric -> names.add(metric.name())));
    return names.size();
  }

  private void say(String text) {
    Main.print(spec.commandLine(), text);
  }
}
