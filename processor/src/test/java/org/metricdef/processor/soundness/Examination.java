package org.metricdef.processor.soundness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.metricdef.processor.soundness.Figures.Share;
import org.metricdef.processor.soundness.world.Ledger.Spot;

/** Compares a judge's verdicts on programs with what the programs do. */
final class Examination {

  private final Verdicts.Judge judge;
  private final Path folder;
  private final RealClient client;
  private final Bound bound;

  Examination(Verdicts.Judge judge, Path folder, RealClient client, Bound bound) {
    this.bound = bound;
    this.judge = judge;
    this.folder = folder;
    this.client = client;
  }

  /** Judges and runs programs. */
  Figures examine(Collection<Program> programs) throws IOException, ReflectiveOperationException {
    Figures figures = new Figures();
    Map<Spot, String> refused = judge.refused(programs);
    try (Runs runs = new Runs(programs, folder, client, bound)) {
      for (Program program : programs) {
        compare(program, refused, runs.run(program), figures);
      }
    }
    return figures;
  }

  private static void compare(
      Program program, Map<Spot, String> refused, Runs.Outcome outcome, Figures figures) {
    Map<Spot, Integer> marks = program.marks();
    Set<Spot> own = refused.keySet().stream()
        .filter(spot -> program.units().containsKey(spot.unit()))
        .collect(Collectors.toSet());
    // A refused contract check, or a change of a map under contract. Code that relies on it may
    // fail.
    boolean brokenContract = own.stream()
        .anyMatch(spot ->
            !marks.containsKey(spot) || !program.sites().get(marks.get(spot)).isCall());
    boolean failedAny = false;
    for (var mark : marks.entrySet()) {
      Spot spot = mark.getKey();
      boolean reached = outcome.ledger().reached().contains(spot);
      boolean failed = outcome.ledger().failed().contains(spot);
      failedAny |= failed;
      Share share;
      if (outcome.exhausted()
          && reached
          && NamedWrong.says(refused.getOrDefault(spot, ""))
          && (failed || !isBrokenElsewhere(program, spot, outcome.ledger().failed()))) {
        figures.namedWrong().add(program, spot.line(), failed);
      }
      if (own.contains(spot)) {
        share = failed
            ? Share.REFUSED_RIGHTLY
            : reached ? Share.REFUSED_THOUGH_HARMLESS : Share.NEVER_REACHED;
      } else if (failed && (brokenContract || isExcused(program, mark.getValue(), own))) {
        share = Share.EXCUSED;
      } else if (failed) {
        figures.addEscape(program, mark.getValue());
        continue;
      } else {
        share = reached ? Share.PROVEN : Share.NEVER_REACHED;
      }
      figures.add(program.sites().get(mark.getValue()), share, refused.getOrDefault(spot, ""));
    }
    figures.addProgram(outcome, own.isEmpty(), failedAny);
  }

  /**
   * Whether another top-level class has passed labels that break a contract. The check of one class
   * relies on the contracts that others keep: what it calls wrong fails where they do.
   */
  private static boolean isBrokenElsewhere(Program program, Spot spot, Set<Spot> failed) {
    return program.marks().entrySet().stream()
        .anyMatch(mark -> failed.contains(mark.getKey())
            && !mark.getKey().unit().equals(spot.unit())
            && !program.sites().get(mark.getValue()).isCall());
  }

  /** Whether a site was refused that the call at this one comes through. */
  private static boolean isExcused(Program program, int site, Set<Spot> refused) {
    Set<Integer> excuses = program.sites().get(site).excuses();
    return program.marks().entrySet().stream()
        .anyMatch(mark -> excuses.contains(mark.getValue()) && refused.contains(mark.getKey()));
  }

  /**
   * Whether a line of a program is accepted and fails; false if the program does not compile.
   * Running comes before judging because it is cheaper, and shrinking calls this often.
   */
  boolean escapes(Program program, int site) throws IOException, ReflectiveOperationException {
    boolean isThere = program.marks().containsValue(site);
    if (!isThere || !fails(program, site)) {
      return false;
    }
    return examine(List.of(program)).escapes().stream().anyMatch(each -> each.site() == site);
  }

  private boolean fails(Program program, int site)
      throws IOException, ReflectiveOperationException {
    try (Runs runs = new Runs(List.of(program), folder, client, bound)) {
      return runs.run(program).ledger().failed().stream()
          .anyMatch(spot -> program.marks().get(spot) == site);
    } catch (IllegalArgumentException | NoSuchMethodException isNoProgram) {
      return false;
    }
  }
}
