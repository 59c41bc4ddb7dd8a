package org.metricdef.lint.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.javac.ProposedKeys;
import org.metricdef.processor.ruleset.Rule;

/**
 * Adds annotations until no more of them proves anything. Each step is checked: where a finding
 * tells which contract would end it, the contract is tried, and a method that passes its own name
 * on to a facade becomes one itself.
 */
final class AnnotationSearch {

  /** Labels rarely pass through more methods than this. */
  private static final int MOST_ROUNDS = 12;

  private final Trials trials;
  private final Survey survey;
  private final FacadeSearch search;
  private final Consumer<String> progress;

  AnnotationSearch(Trials trials, Survey survey, FacadeSearch search, Consumer<String> progress) {
    this.trials = trials;
    this.survey = survey;
    this.search = search;
    this.progress = progress;
  }

  /**
   * The facades that were found, and what the checker says of them all.
   *
   * @param facades by method
   */
  record Grown(Map<String, Facade> facades, Tried tried) {

    Grown {
      facades = Map.copyOf(facades);
    }
  }

  /** The annotations that are needed beside those of some facades. */
  Grown grow(Grown from, List<Facade> more) throws CannotRunException {
    Map<String, Facade> facades = new TreeMap<>(from.facades());
    Set<Placed> placed = new LinkedHashSet<>(from.tried().placed());
    for (Facade each : more) {
      facades.put(each.method().id(), each);
      placed.addAll(each.missing());
    }
    Tried tried = more.isEmpty() ? from.tried() : check(placed);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (!addForwarders(tried, facades, placed) & !addContracts(tried, placed)) {
        break;
      }
      tried = check(placed);
    }
    return new Grown(facades, tried);
  }

  /** The check of some annotations. */
  Tried check(Set<Placed> placed) throws CannotRunException {
    progress.accept(
        "checking with %d annotation%s".formatted(placed.size(), placed.size() == 1 ? "" : "s"));
    return trials.of(placed);
  }

  private boolean addContracts(Tried tried, Set<Placed> placed) {
    boolean added = false;
    for (ProposedKeys each : tried.proposed()) {
      boolean isTaken = placed.stream()
          .anyMatch(other -> other.file().equals(each.file())
              && other.offset() == each.offset()
              && !(other.mark() instanceof Mark.Name));
      if (!isTaken) {
        added |= placed.add(
            new Placed(each.file(), each.offset(), each.isMember(), new Mark.Keys(each.keys())));
      }
    }
    return added;
  }

  private boolean addForwarders(Tried tried, Map<String, Facade> facades, Set<Placed> placed) {
    Set<SourcePlace> unproven = unproven(tried);
    List<Facade> found = new ArrayList<>();
    List<Facade> all = new ArrayList<>(search.stated());
    all.addAll(facades.values());
    for (Facade facade : all) {
      for (SourceCall call : survey.callsOf(facade.method())) {
        if (unproven.contains(placeOf(call))) {
          search
              .forwarder(call, facade)
              .filter(each -> !facades.containsKey(each.method().id()))
              .ifPresent(found::add);
        }
      }
    }
    for (Facade each : found) {
      facades.put(each.method().id(), each);
      placed.addAll(each.missing());
    }
    return !found.isEmpty();
  }

  static SourcePlace placeOf(SourceCall call) {
    return new SourcePlace(call.at().file(), call.at().region().startLine());
  }

  private static Set<SourcePlace> unproven(Tried tried) {
    Set<SourcePlace> places = new HashSet<>();
    for (LintFinding each : tried.findings()) {
      if (each.rule().equals(FindingRule.of(Rule.LABEL_KEYS_UNPROVEN))) {
        places.add(new SourcePlace(each.at().file(), each.at().region().startLine()));
      }
    }
    return places;
  }
}
