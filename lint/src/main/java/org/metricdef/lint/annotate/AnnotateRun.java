package org.metricdef.lint.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.metricdef.lint.annotate.AnnotationSearch.Grown;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.processor.report.Verdict;

/**
 * Finds the least annotations that make the facades of a module and their helpers proven. An
 * annotation that would stop the build is left out, unless findings may come.
 */
public final class AnnotateRun {

  private final List<CheckInputs> runs;
  private final boolean areFindingsKept;
  private final Trials trials;
  private final Survey survey;
  private final FacadeSearch facades;
  private final AnnotationSearch search;
  private final List<Undecided> undecided = new ArrayList<>();

  /**
   * How many calls have each verdict, and how many places stop the build.
   *
   * @param findings those that stop the build
   */
  public record Counts(int proven, int wrong, int unproven, int findings) {

    static Counts of(Tried tried) {
      return new Counts(
          tried.count(Verdict.PROVEN),
          tried.count(Verdict.WRONG),
          tried.count(Verdict.UNPROVEN),
          tried.failures());
    }
  }

  /**
   * What is to be written.
   *
   * @param kinds how many annotations of each kind are added, by simple name
   * @param left the findings that stop the build then
   */
  public record Outcome(
      List<FixedFile> files,
      Map<String, Integer> kinds,
      Counts before,
      Counts after,
      List<LintFinding> left,
      List<Undecided> undecided) {

    public Outcome {
      files = List.copyOf(files);
      left = List.copyOf(left);
      undecided = List.copyOf(undecided);
    }

    /** How many annotations are added. */
    public int annotations() {
      return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private AnnotateRun(
      List<CheckInputs> runs, Trials trials, boolean areFindingsKept, Consumer<String> progress) {
    this.runs = runs;
    this.areFindingsKept = areFindingsKept;
    this.trials = trials;
    this.survey = trials.survey();
    this.facades = new FacadeSearch(survey);
    this.search = new AnnotationSearch(trials, survey, facades, progress);
  }

  /**
   * Finds annotations. Nothing is written.
   *
   * @param runs the check of all sources that an annotation can make wrong
   * @param areFindingsKept whether facades are annotated of which some calls are wrong or unproven
   * @param progress is told of each check
   * @throws CannotRunException if the sources do not compile, or cannot be read
   */
  public static Outcome of(
      List<CheckInputs> runs, boolean areFindingsKept, Consumer<String> progress)
      throws CannotRunException {
    progress.accept("checking the sources as they are");
    Trials trials = new Trials(runs);
    Optional<InputError> error = trials.asTheyAre().error();
    if (error.isPresent()) {
      throw new CannotRunException(
          "annotate needs sources that compile, apart from what the checker says. javac says: %s"
              .formatted(error.get().message().lines().findFirst().orElse("")));
    }
    if (trials.survey().sets().isEmpty()) {
      throw new CannotRunException(
          "these sources and their class path declare no @MetricSet: declare the metrics first;"
              + " metricdef init proposes the sets");
    }
    return new AnnotateRun(runs, trials, areFindingsKept, progress).outcome();
  }

  private Outcome outcome() throws CannotRunException {
    Minimum minimum = new Minimum(search, survey);
    Grown before = new Grown(Map.of(), trials.asTheyAre());
    Grown contracts = search.grow(before, List.of());
    Grown grown = isNoWorse(before, contracts) ? before : minimum.of(contracts, Set.of());
    List<Facade> named = facades.named();
    if (!named.isEmpty()) {
      grown = minimum.of(withFacades(grown, named), grown.tried().placed());
    }
    undecided.addAll(facades.undecided());
    return written(grown.tried());
  }

  /** With all facades, or with those after which the build goes on. */
  private Grown withFacades(Grown from, List<Facade> named) throws CannotRunException {
    Grown all = search.grow(from, named);
    if (areFindingsKept || isNoWorse(all, from)) {
      return all;
    }
    Grown accepted = from;
    for (List<Facade> group : new FacadeGroups(survey).of(named)) {
      accepted = withGroup(accepted, group);
    }
    return accepted;
  }

  /** With the facades of one group, which may pass the base labels too, if the build goes on. */
  private Grown withGroup(Grown from, List<Facade> group) throws CannotRunException {
    Grown more = search.grow(from, group);
    if (isNoWorse(more, from)) {
      return more;
    }
    Grown withBase = search.grow(from, group.stream().map(Facade::includingBase).toList());
    if (isNoWorse(withBase, from)) {
      return withBase;
    }
    undecided.add(LeftOut.of(group, more.tried(), from.tried()));
    return from;
  }

  private static boolean isNoWorse(Grown after, Grown before) {
    return after.tried().failures() <= before.tried().failures();
  }

  private Outcome written(Tried after) throws CannotRunException {
    List<FixedFile> files = new Written(survey, runs).files(after.placed());
    Map<String, Integer> kinds = new TreeMap<>();
    for (Placed each : after.placed()) {
      kinds.merge(each.mark().type().substring(Mark.PACKAGE.length()), 1, Integer::sum);
    }
    if (!files.isEmpty()) {
      trials.requireSame(files, after);
    }
    return new Outcome(
        files, kinds, Counts.of(trials.asTheyAre()), Counts.of(after), after.findings(), undecided);
  }
}
