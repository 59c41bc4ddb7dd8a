package org.metricdef.lint.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.output.Report;
import org.metricdef.lint.scope.CheckPlan;
import org.metricdef.processor.baseline.Baseline;
import org.metricdef.processor.baseline.BaselineEntry;
import org.metricdef.processor.report.Disposition;
import picocli.CommandLine.Option;

/** The findings that a team has written down, as the command line says it. */
final class BaselineOptions {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "the findings that are known: only others fail. In place of the checker's option"
            + " -Ametricdef.baseline"
      })
  private @Nullable Path file;

  @Option(
      names = "--write-baseline",
      description = {
        "writes the findings of the checked sources to the file of --baseline; what it has of other"
            + " sources stays"
      })
  private boolean isWritten;

  /** Whether the baseline is written anew. */
  boolean isWritten() {
    return isWritten;
  }

  /**
   * Refuses options that lack what they need, before any source is looked for.
   *
   * @throws CannotRunException if the baseline is to be written and no file is given
   */
  void refuse() throws CannotRunException {
    if (isWritten && file == null) {
      throw new CannotRunException(
          "--write-baseline needs the file: --baseline=metricdef-baseline.json --write-baseline");
    }
  }

  /**
   * The plan with this baseline.
   *
   * @throws CannotRunException if the baseline cannot be read
   */
  CheckPlan appliedTo(CheckPlan plan) throws CannotRunException {
    if (isWritten) {
      return plan.withBaseline(Optional.empty());
    }
    CheckPlan with = file == null ? plan : plan.withBaseline(Optional.of(file));
    for (Path each : files(with)) {
      read(each);
    }
    return with;
  }

  /** The baselines that a plan uses. */
  static Set<Path> files(CheckPlan plan) {
    Set<Path> files = new LinkedHashSet<>();
    for (CheckInputs each : plan.runs()) {
      each.baseline().ifPresent(files::add);
    }
    return files;
  }

  private static Baseline read(Path file) throws CannotRunException {
    try {
      return Baseline.read(file);
    } catch (IOException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The report with what there is to say of the baseline, which is written if that is asked.
   *
   * @param baselines those that were used
   * @throws CannotRunException if it can be neither read nor written
   */
  Report appliedTo(Reports done, Set<Path> baselines) throws CannotRunException {
    if (!done.report().errors().isEmpty()) {
      return done.report();
    }
    if (isWritten && file != null) {
      return write(file, done);
    }
    List<String> notes = new ArrayList<>();
    for (Path each : baselines) {
      for (Map.Entry<BaselineEntry, Integer> absent :
          KnownFindings.absent(read(each), done).entrySet()) {
        notes.add("%s: this finding no longer occurs%s; --write-baseline removes it: %s"
            .formatted(
                each,
                absent.getValue() > 1 ? " (%d times)".formatted(absent.getValue()) : "",
                absent.getKey()));
      }
    }
    return done.report().withNotes(notes);
  }

  /** The baseline that the command line names, if it is used and not written. */
  Set<Path> used() {
    return file == null || isWritten ? Set.of() : Set.of(file);
  }

  /**
   * The same with the findings that the baseline has marked. This is for findings that no compiler
   * compared.
   *
   * @param done its occurrences are those of its findings, in their order
   * @throws CannotRunException if the baseline cannot be read
   */
  Reports compared(Reports done) throws CannotRunException {
    Reports compared = done;
    for (Path each : used()) {
      compared = compared.with(KnownFindings.marked(read(each), done));
    }
    return compared;
  }

  private static Report write(Path file, Reports done) throws CannotRunException {
    Baseline old = Files.exists(file) ? read(file) : KnownFindings.none(file);
    Baseline written = KnownFindings.now(old, done);
    try {
      written.write();
    } catch (IOException e) {
      throw new CannotRunException(
          "%s cannot be written: %s. Its folder has to be there, and writable."
              .formatted(file, Reasons.of(e)),
          e);
    }
    return done.report()
        .withFindings(done.report().findings().stream()
            .map(each -> KnownFindings.isRecorded(each.rule(), each.disposition())
                ? each.with(Disposition.BASELINE)
                : each)
            .toList())
        .withNotes(List.of("%s has %d findings now, after %d"
            .formatted(file, KnownFindings.count(written), KnownFindings.count(old))));
  }
}
