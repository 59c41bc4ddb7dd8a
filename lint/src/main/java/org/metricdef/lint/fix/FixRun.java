package org.metricdef.lint.fix;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.CertainFix;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Replacement;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckRun;

/**
 * Finds out which fixes can be applied together. The sources are checked again in memory with them:
 * a fix after which something does not compile, its finding stays or another one comes is left out.
 */
public final class FixRun {

  private final List<CheckInputs> runs;
  private final List<Tally> before = new ArrayList<>();
  private final Map<Path, SourceFile> sources = new HashMap<>();
  private final List<LintFinding> taken = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /** A finding whose fix is not applied. */
  public record LeftOut(LintFinding finding, String reason) {}

  /**
   * What is to be written.
   *
   * @param fixed the findings that are gone then
   */
  public record Outcome(List<FixedFile> files, List<LintFinding> fixed, List<LeftOut> leftOut) {

    public Outcome {
      files = List.copyOf(files);
      fixed = List.copyOf(fixed);
      leftOut = List.copyOf(leftOut);
    }

    /**
     * Writes the files. Each of them has the old text or the new one at any time.
     *
     * @throws CannotRunException if one has changed meanwhile, or cannot be written
     */
    public void write() throws CannotRunException {
      FixedFile.write(files);
    }
  }

  private FixRun(List<CheckInputs> runs) {
    this.runs = runs;
  }

  /**
   * Tries fixes.
   *
   * @param runs the check of everything that a fix may break
   * @param findings those with a certain fix are fixed
   * @throws CannotRunException if a source cannot be read, or javac cannot be started
   */
  public static Outcome of(List<CheckInputs> runs, List<LintFinding> findings)
      throws CannotRunException {
    FixRun run = new FixRun(runs);
    run.choose(findings);
    return run.outcome();
  }

  private void choose(List<LintFinding> findings) throws CannotRunException {
    List<LintFinding> candidates = new ArrayList<>();
    TextEdits edits = new TextEdits();
    for (LintFinding each : findings) {
      if (each.disposition().isShown() && each.fix().isPresent()) {
        Optional<String> obstacle = obstacle(each.fix().get());
        if (obstacle.isPresent()) {
          leftOut.add(new LeftOut(each, obstacle.get()));
        } else if (edits.add(each.fix().get())) {
          candidates.add(each);
        } else {
          leftOut.add(new LeftOut(each, "another fix changes the same code; run --fix again"));
        }
      }
    }
    if (candidates.isEmpty()) {
      return;
    }
    for (CheckInputs each : runs) {
      Tally tally = Tally.of(CheckRun.of(each));
      if (tally.error().isPresent()) {
        throw new CannotRunException(
            "--fix needs sources that compile, also those around the given ones, to see what a fix breaks. javac says: "
                + tally.error().get());
      }
      before.add(tally);
    }
    if (problemWith(candidates).isEmpty()) {
      taken.addAll(candidates);
      return;
    }
    for (LintFinding each : candidates) {
      List<LintFinding> more = new ArrayList<>(taken);
      more.add(each);
      Optional<String> problem = problemWith(more);
      if (problem.isEmpty()) {
        taken.add(each);
      } else {
        leftOut.add(new LeftOut(each, problem.get()));
      }
    }
  }

  /** Why a fix cannot even be tried. */
  private Optional<String> obstacle(CertainFix fix) throws CannotRunException {
    for (Replacement each : fix.replacements()) {
      Path file = each.at().file();
      Optional<Charset> encoding = encoding(file);
      if (encoding.isEmpty() || !Files.isRegularFile(file)) {
        return Optional.of("it changes %s, which is not checked".formatted(file.getFileName()));
      }
      SourceFile source = sources.get(file);
      if (source == null) {
        source = SourceFile.read(file, encoding.get());
        sources.put(file, source);
      }
      if (!source.canHold(each.text())) {
        return Optional.of("%s cannot be written in %s without a loss"
            .formatted(file.getFileName(), source.encoding()));
      }
    }
    return Optional.empty();
  }

  private Optional<Charset> encoding(Path file) {
    for (CheckInputs each : runs) {
      if (each.checked().contains(file)) {
        return Optional.of(each.sources().encoding());
      }
    }
    return Optional.empty();
  }

  private Optional<String> problemWith(List<LintFinding> fixed) throws CannotRunException {
    Map<Path, String> texts = texts(fixed);
    for (int i = 0; i < runs.size(); i++) {
      Tally after = Tally.of(CheckRun.of(runs.get(i).with(texts)));
      Optional<String> worse = after.worseThan(before.get(i), fixed);
      if (worse.isPresent()) {
        return worse;
      }
    }
    return Optional.empty();
  }

  private Map<Path, String> texts(List<LintFinding> fixed) {
    TextEdits edits = new TextEdits();
    for (LintFinding each : fixed) {
      each.fix().ifPresent(edits::add);
    }
    Map<Path, String> texts = new TreeMap<>();
    for (Path each : edits.files()) {
      texts.put(each, edits.applied(source(each)));
    }
    return texts;
  }

  /** A file that a fix changes; it was read when the fix was looked at. */
  private SourceFile source(Path file) {
    return Objects.requireNonNull(sources.get(file));
  }

  private Outcome outcome() {
    List<FixedFile> files = new ArrayList<>();
    texts(taken).forEach((file, text) -> files.add(new FixedFile(source(file), text)));
    return new Outcome(files, taken, leftOut);
  }
}
