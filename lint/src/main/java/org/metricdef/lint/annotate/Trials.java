package org.metricdef.lint.annotate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metricdef.lint.annotate.Tried.Call;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.javac.AttributedSources;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.lint.javac.ProposedKeys;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.Verdict;

/** Checks the sources with annotations, in memory. */
final class Trials {

  private final List<CheckInputs> runs;

  /**
   * Trials of some compilations.
   *
   * @param runs each with all sources that an annotation can make wrong
   */
  Trials(List<CheckInputs> runs) {
    this.runs = List.copyOf(runs);
  }

  /** The check of the sources as they are, which also surveys them. */
  Tried survey(Survey survey) throws CannotRunException {
    return of(Set.of(), (task, units) -> {
      for (CompilationUnitTree unit : units) {
        read(task, unit, survey);
      }
    });
  }

  private static void read(JavacTask task, CompilationUnitTree unit, Survey survey) {
    URI uri = unit.getSourceFile().toUri();
    if ("file".equals(uri.getScheme())) {
      try {
        CharSequence text = unit.getSourceFile().getCharContent(true);
        SurveyScanner.read(task, unit, Path.of(uri), text, survey);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The check of the sources with annotations.
   *
   * @throws CannotRunException if a source cannot be read, or javac cannot be started
   */
  Tried of(Collection<Placed> placed) throws CannotRunException {
    return of(placed, AttributedSources.NOT_READ);
  }

  private Tried of(Collection<Placed> placed, AttributedSources reader)
      throws CannotRunException {
    AnnotatedTexts texts = new AnnotatedTexts(placed);
    List<InputError> errors = new ArrayList<>();
    List<LintFinding> findings = new ArrayList<>();
    Map<Call, Integer> verdicts = new HashMap<>();
    List<ProposedKeys> proposed = new ArrayList<>();
    for (CheckInputs run : runs) {
      CheckOutcome outcome = CheckRun.of(run.with(texts.texts(run.sources())), reader);
      errors.addAll(outcome.errors());
      for (LintFinding each : outcome.findings()) {
        if (each.disposition() == Disposition.ERROR && isReported(each.at().file(), run)) {
          findings.add(each);
        }
      }
      for (CheckOutcome.Checked each : outcome.verdicts()) {
        if (isReported(each.file(), run)) {
          for (CheckedCall call : each.verdicts().calls()) {
            verdicts.merge(
                new Call(new SourcePlace(each.file(), call.line()), call.verdict()),
                1,
                Integer::sum);
          }
        }
      }
      for (ProposedKeys each : outcome.proposed()) {
        if (run.checked().contains(each.file())) {
          proposed.add(onDisk(each, texts));
        }
      }
    }
    return new Tried(Set.copyOf(placed), errors, findings, verdicts, proposed);
  }

  /**
   * Makes sure that files as they would be written get the same verdicts.
   *
   * @throws CannotRunException if they do not, which is a fault of this command
   */
  void requireSame(List<FixedFile> files, Tried expected) throws CannotRunException {
    Map<Path, String> texts = new HashMap<>();
    for (FixedFile each : files) {
      texts.put(each.path(), each.text());
    }
    Tried found = new Trials(runs.stream().map(each -> each.with(texts)).toList()).of(Set.of());
    if (found.failures() != expected.failures()
        || found.count(Verdict.PROVEN) != expected.count(Verdict.PROVEN)) {
      throw new CannotRunException(
          "the annotations do not prove as much when they are written as when they were tried,"
              + " which is a fault of this command; nothing is written. %s"
                  .formatted(found.error().map(InputError::message).orElse("")));
    }
  }

  private static boolean isReported(Path file, CheckInputs run) {
    return run.reported().contains(file);
  }

  private static ProposedKeys onDisk(ProposedKeys proposed, AnnotatedTexts texts) {
    return new ProposedKeys(
        proposed.finding(),
        proposed.file(),
        texts.onDisk(proposed.file(), proposed.offset()),
        proposed.isMember(),
        proposed.keys());
  }
}
