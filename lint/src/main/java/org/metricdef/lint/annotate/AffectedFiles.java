package org.metricdef.lint.annotate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.javac.CheckInputs;

/**
 * The files whose verdicts an annotation can change, as far as names tell: those that name a type
 * of its file. A file may use a type without its name, so the last check is of all files again.
 */
final class AffectedFiles {

  private static final String METRIC_SET = "MetricSet";

  private final Survey survey;
  private final Map<Path, String> texts = new TreeMap<>();

  AffectedFiles(List<CheckInputs> runs, Survey survey) throws CannotRunException {
    this.survey = survey;
    for (CheckInputs run : runs) {
      for (Path each : run.checked()) {
        texts.put(each, run.sources().text(each));
      }
    }
  }

  /** The files that annotations can change. */
  Set<Path> of(Collection<Placed> placed) {
    Set<Path> files = new LinkedHashSet<>();
    Set<String> types = new HashSet<>();
    for (Placed each : placed) {
      files.add(each.file());
      types.addAll(survey.shape(each.file()).types());
    }
    types.remove("");
    texts.forEach((file, text) -> {
      if (types.stream().anyMatch(text::contains)) {
        files.add(file);
      }
    });
    return files;
  }

  /** The part of a run that checks some files; it has none of them if the run does not. */
  CheckInputs part(CheckInputs run, Set<Path> files) {
    Set<Path> checked = new LinkedHashSet<>(run.checked());
    checked.retainAll(files);
    if (!run.processorPath().isEmpty()) {
      // What other processors generate may depend on any file.
      return run.of(run.roots(), checked);
    }
    Set<Path> roots = new LinkedHashSet<>(checked);
    for (Path each : run.roots()) {
      if (each.endsWith("module-info.java")
          || texts.getOrDefault(each, METRIC_SET).contains(METRIC_SET)) {
        roots.add(each);
      }
    }
    return run.of(List.copyOf(roots), checked);
  }
}
