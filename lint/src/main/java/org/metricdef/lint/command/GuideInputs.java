package org.metricdef.lint.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.guide.GuideModule;
import org.metricdef.lint.guide.Usages;
import org.metricdef.lint.rulefile.Query;
import picocli.CommandLine.Option;

/** The catalogues and the rules that a guide is made of. */
final class GuideInputs {

  @Option(
      names = "--catalog",
      paramLabel = "[NAME=]DIR",
      required = true,
      description = {
        "the folder of classes or the jar of a module that was compiled with the checker; may be"
            + " given several times. The module has the name of its folder or jar, unless one is"
            + " given"
      })
  private List<String> catalogues = List.of();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = {
        "rule files, manifests of the kind PrometheusRule and dashboards, or folders with them; may"
            + " be given several times. The guide then shows what uses each metric"
      })
  private List<Path> rules = List.of();

  /**
   * What could be read.
   *
   * @param errors what could not
   * @param notes what was passed over
   */
  record Read(
      List<GuideModule> modules, Usages usages, List<InputError> errors, List<String> notes) {

    Read {
      modules = List.copyOf(modules);
      errors = List.copyOf(errors);
      notes = List.copyOf(notes);
    }
  }

  /** A catalogue as the command line names it. */
  private record Named(String module, Path place) {

    /** A name before the first equals sign, unless all of it is a place that is there. */
    static Named of(String argument) {
      int end = argument.indexOf('=');
      if (end <= 0 || Files.exists(Path.of(argument))) {
        return new Named(GuideModule.nameOf(Path.of(argument)), Path.of(argument));
      }
      return new Named(argument.substring(0, end), Path.of(argument.substring(end + 1)));
    }
  }

  /**
   * Reads everything. A catalogue or a file that cannot be read does not hide the others.
   *
   * @throws CannotRunException if two modules have one name, or a file with rules is not there
   */
  Read read() throws CannotRunException {
    List<InputError> errors = new ArrayList<>();
    List<GuideModule> modules = modules(errors);
    if (rules.isEmpty()) {
      return new Read(modules, Usages.unknown(), errors, List.of());
    }
    RuleInputs inputs = RuleInputs.of(rules);
    errors.addAll(inputs.errors());
    List<String> notes = new ArrayList<>(inputs.notes());
    Usages usages = Usages.of(
        inputs.files().stream().flatMap(each -> each.queries().stream()).toList(),
        Reports.root(Path.of("").toAbsolutePath()));
    for (Query each : usages.unread()) {
      if (each.isCertain()) {
        errors.add(unread(each));
      } else {
        notes.add(
            "the %s is passed over: its variables leave no PromQL".formatted(each.described()));
      }
    }
    return new Read(modules, usages, errors, notes);
  }

  private List<GuideModule> modules(List<InputError> errors) throws CannotRunException {
    Map<String, Path> places = new LinkedHashMap<>();
    List<GuideModule> modules = new ArrayList<>();
    for (String each : catalogues) {
      Named named = Named.of(each);
      Path other = places.put(named.module(), named.place());
      if (other != null) {
        throw new CannotRunException(
            "%s and %s are both named '%s': name one of them, as in --catalog other=%s"
                .formatted(other, named.place(), named.module(), named.place()));
      }
      try {
        modules.add(new GuideModule(named.module(), Catalogues.of(named.place())));
      } catch (CannotRunException e) {
        errors.add(
            new InputError(InputError.INPUT, Optional.empty(), String.valueOf(e.getMessage())));
      }
    }
    return modules;
  }

  private static InputError unread(Query query) {
    return new InputError(
        InputError.INPUT,
        Optional.of(query.readings().get(0).at()),
        "the expression of the %s cannot be read; metricdef rules says why"
            .formatted(query.described()));
  }
}
