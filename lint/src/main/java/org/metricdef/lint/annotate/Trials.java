package org.metricdef.lint.annotate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metricdef.lint.annotate.Tried.Call;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.javac.AttributedSources;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.lint.javac.ProposedKeys;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.ruleset.Rule;

/**
 * Checks the sources with annotations, in memory. Only files are checked again that an annotation
 * can change.
 */
final class Trials {

  /** The rules about what the checker proves. A team that begins may have made them warnings. */
  private static final Set<FindingRule> PROOF = Set.of(
      FindingRule.of(Rule.LABEL_KEYS),
      FindingRule.of(Rule.LABEL_KEYS_UNPROVEN),
      FindingRule.of(Rule.UNKNOWN_METRIC));

  private final List<CheckInputs> runs;
  private final Survey survey = new Survey();
  private final Tried asTheyAre;
  private final AffectedFiles affected;

  /**
   * Checks the sources as they are.
   *
   * @param runs each with all sources that an annotation can make wrong
   * @throws CannotRunException if a source cannot be read, or javac cannot be started
   */
  Trials(List<CheckInputs> runs) throws CannotRunException {
    this.runs = eachOnce(withSourcesOfOthers(runs));
    this.asTheyAre = check(this.runs, new AnnotatedTexts(Set.of()), (task, units) -> {
      for (CompilationUnitTree unit : units) {
        read(task, unit, survey);
      }
    });
    for (CheckInputs run : runs) {
      for (Path each : run.classPath()) {
        ClassPathSets.in(each).forEach(survey::addFromClassPath);
      }
    }
    this.affected = new AffectedFiles(this.runs, survey);
  }

  /** A module that uses another one has to see that one's annotations, so it reads its sources. */
  private static List<CheckInputs> withSourcesOfOthers(List<CheckInputs> runs) {
    List<CheckInputs> all = new ArrayList<>();
    for (CheckInputs run : runs) {
      Set<Path> more = new LinkedHashSet<>();
      for (CheckInputs other : runs) {
        if (other.classOutput().filter(run.classPath()::contains).isPresent()) {
          more.addAll(other.sourcePath());
        }
      }
      more.removeAll(run.sourcePath());
      all.add(run.withSourcePath(more));
    }
    return all;
  }

  /** The runs, of which no two judge the same file: tests are compiled with what they test. */
  private static List<CheckInputs> eachOnce(List<CheckInputs> runs) {
    Set<Path> judged = new HashSet<>();
    List<CheckInputs> once = new ArrayList<>();
    for (CheckInputs run : runs) {
      Set<Path> own = new HashSet<>(run.checked());
      own.removeAll(judged);
      judged.addAll(own);
      once.add(run.of(run.roots(), own));
    }
    return once;
  }

  /** The check of the sources without any of the annotations. */
  Tried asTheyAre() {
    return asTheyAre;
  }

  /** What the sources declare and call. */
  Survey survey() {
    return survey;
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
  Tried of(Set<Placed> placed) throws CannotRunException {
    Set<Path> files = affected.of(placed);
    List<CheckInputs> parts = new ArrayList<>();
    for (CheckInputs run : runs) {
      CheckInputs part = affected.part(run, files);
      if (!part.checked().isEmpty()) {
        parts.add(part);
      }
    }
    Tried changed = check(parts, new AnnotatedTexts(placed), AttributedSources.NOT_READ);
    return asTheyAre.with(changed, files, placed);
  }

  private static Tried check(List<CheckInputs> runs, AnnotatedTexts texts, AttributedSources reader)
      throws CannotRunException {
    List<InputError> errors = new ArrayList<>();
    List<LintFinding> findings = new ArrayList<>();
    Map<Call, Integer> verdicts = new HashMap<>();
    List<ProposedKeys> proposed = new ArrayList<>();
    for (CheckInputs run : runs) {
      CheckOutcome outcome = CheckRun.of(run.with(texts.texts(run.sources())), reader);
      errors.addAll(outcome.errors());
      for (LintFinding each : outcome.findings()) {
        if (isCounted(each) && isReported(each.at().file(), run)) {
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
        if (isReported(each.finding().file(), run)) {
          proposed.add(onDisk(each, texts));
        }
      }
    }
    return new Tried(Set.of(), errors, findings, verdicts, proposed);
  }

  /**
   * Makes sure that all files as they would be written get the verdicts of a trial.
   *
   * @throws CannotRunException if they do not
   */
  void requireSame(List<FixedFile> files, Tried expected) throws CannotRunException {
    Map<Path, String> texts = new HashMap<>();
    for (FixedFile each : files) {
      texts.put(each.path(), each.text());
    }
    Tried found = check(
        runs.stream().map(each -> each.with(texts)).toList(),
        new AnnotatedTexts(Set.of()),
        AttributedSources.NOT_READ);
    if (found.failures() > expected.failures()
        || found.count(Verdict.PROVEN) < expected.count(Verdict.PROVEN)) {
      throw new CannotRunException(
          "nothing is written: all files together show what the check of some has not: "
              + found
                  .error()
                  .map(InputError::message)
                  .or(() -> found.newSince(expected).map(Trials::headline))
                  .orElse("fewer calls are proven"));
    }
  }

  private static String headline(LintFinding finding) {
    return "%s:%d: %s"
        .formatted(finding.at().file(), finding.at().region().startLine(), finding.headline());
  }

  /** Whether a finding stops a build, or is about a proof and would stop it by default. */
  private static boolean isCounted(LintFinding finding) {
    return finding.disposition() == Disposition.ERROR
        || finding.disposition() == Disposition.WARNING && PROOF.contains(finding.rule());
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
