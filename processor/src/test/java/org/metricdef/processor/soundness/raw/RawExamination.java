package org.metricdef.processor.soundness.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.soundness.raw.RawFigures.Count;
import org.metricdef.processor.soundness.raw.world.Outcome;

/** Compares what the checker reports of programs with what the client does. */
final class RawExamination {

  private final Path folder;

  RawExamination(Path folder) {
    this.folder = folder;
  }

  /** Checks and runs programs. */
  RawFigures examine(Collection<RawProgram> programs)
      throws IOException, ReflectiveOperationException {
    RawFigures figures = new RawFigures();
    Map<String, Map<Integer, String>> reported = RawVerdicts.of(programs);
    Path classes = Files.createTempDirectory(folder, "raw");
    try (RawRuns runs = new RawRuns(programs, classes)) {
      for (RawProgram program : programs) {
        compare(
            program, reported.getOrDefault(program.type(), Map.of()), runs.run(program), figures);
      }
    }
    return figures;
  }

  /** Checks programs whose every call has to be proven, and runs them. */
  GuardedFigures guard(Collection<RawProgram> programs)
      throws IOException, ReflectiveOperationException {
    GuardedFigures figures = GuardedFigures.NONE;
    Map<String, Map<Integer, String>> reported =
        RawVerdicts.of(programs, "-Ametricdef.observed=guarded");
    Path classes = Files.createTempDirectory(folder, "guarded");
    try (RawRuns runs = new RawRuns(programs, classes)) {
      for (RawProgram program : programs) {
        Set<Integer> lines = reported.getOrDefault(program.type(), Map.of()).keySet();
        figures = figures.and(guarded(program, lines, runs.run(program)));
      }
    }
    return figures;
  }

  private static GuardedFigures guarded(
      RawProgram program, Set<Integer> reported, Outcome outcome) {
    int failing = 0;
    int harmless = 0;
    int proven = 0;
    List<String> escapes = new ArrayList<>();
    Set<Integer> wrong = wrongLines(program, outcome);
    for (int i = 0; i < program.calls().size(); i++) {
      int call = i;
      boolean isReported = reported.stream().anyMatch(line -> program.callAt(line) == call);
      Optional<Integer> failed = wrong.stream()
          .filter(line -> program.callAt(line) == call)
          .min(Comparator.naturalOrder());
      if (failed.isEmpty()) {
        harmless++;
        proven += isReported ? 0 : 1;
      } else {
        failing++;
        if (!isReported) {
          escapes.add(report(program, call, failed.get(), outcome.toString()));
        }
      }
    }
    return new GuardedFigures(1, failing, harmless, proven, escapes);
  }

  private static void compare(
      RawProgram program, Map<Integer, String> reported, Outcome outcome, RawFigures figures) {
    figures.addProgram();
    String client = program.client().title();
    Set<Integer> wrong = wrongLines(program, outcome);
    List<Set<Integer>> found = new ArrayList<>();
    program.calls().forEach(call -> found.add(new HashSet<>()));
    reported.forEach((line, message) -> {
      int index = program.callAt(line);
      RawCall call = program.calls().get(index);
      if (wrong.contains(line)) {
        found.get(index).add(line);
      } else if (program.isMarked(line) && !outcome.reached().contains(line)) {
        figures.add(client, call, Count.NOT_RUN);
      } else {
        figures.add(client, call, Count.FALSE_ALARMS);
        figures.addFalseAlarm(report(program, index, line, message));
      }
    });
    for (int i = 0; i < program.calls().size(); i++) {
      RawCall call = program.calls().get(i);
      int index = i;
      List<Integer> failing =
          wrong.stream().filter(line -> program.callAt(line) == index).sorted().toList();
      figures.add(client, call, Count.CALLS);
      if (failing.isEmpty() == call.isPlanted()) {
        figures.addPlannedOtherwise(report(program, i, 0, outcome.toString()));
      }
      if (!failing.isEmpty()) {
        figures.add(client, call, Count.WRONG_AT_RUN_TIME);
        if (found.get(i).isEmpty()) {
          figures.add(client, call, Count.MISSED);
          figures.addMissed(report(program, i, failing.get(0), call.mistake()));
        } else {
          figures.add(client, call, Count.FOUND);
        }
      }
    }
  }

  /** The lines at which the client failed, and those that use a metric which is now split. */
  private static Set<Integer> wrongLines(RawProgram program, Outcome outcome) {
    Set<Integer> wrong = new HashSet<>(outcome.failed().keySet());
    for (int line : outcome.reached()) {
      int call = program.callAt(line);
      if (call >= 0 && outcome.split().contains(program.calls().get(call).metric())) {
        wrong.add(line);
      }
    }
    return wrong;
  }

  private static String report(RawProgram program, int call, int line, String what) {
    StringBuilder text = new StringBuilder("%s, seed %d, %s%n%s%n"
        .formatted(
            program.client().title(),
            program.seed(),
            program.calls().get(call).constructs(),
            what));
    for (int i = 1; i <= program.lines().size(); i++) {
      if (program.callAt(i) == call) {
        text.append("%s %3d %s%n".formatted(i == line ? ">" : " ", i, program.text(i)));
      }
    }
    return text.toString();
  }
}
