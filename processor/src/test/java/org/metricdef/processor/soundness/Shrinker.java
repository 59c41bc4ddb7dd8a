package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes a program smaller for as long as it keeps doing what it is wanted for: leaves statements
 * and members out, the largest groups first; puts the body of a statement in the statement's place;
 * and makes lines simpler.
 */
final class Shrinker {

  private final Predicate<Program> wanted;
  private final int mostTries;
  private int tries;

  /**
   * A shrinker.
   *
   * @param wanted whether a program, which may not compile, still does it
   */
  Shrinker(Predicate<Program> wanted, int mostTries) {
    this.wanted = wanted;
    this.mostTries = mostTries;
  }

  /** The smallest program that was found. */
  Program shrink(Program program) {
    Program smallest = program;
    Optional<Program> smaller = Optional.of(program);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = smaller(smallest);
    }
    return smallest;
  }

  private Optional<Program> smaller(Program program) {
    return program.units().keySet().stream()
        .flatMap(unit -> smaller(program.units().get(unit))
            .map(code -> program.withUnit(unit, code)))
        .takeWhile(candidate -> tries++ < mostTries)
        .filter(wanted)
        .findFirst();
  }

  /** Every way to make a list of statements smaller by one step; those that take most out first. */
  private static Stream<List<Code>> smaller(List<Code> code) {
    List<Integer> lengths = new ArrayList<>();
    for (int length = code.size(); length >= 1; length /= 2) {
      lengths.add(length);
    }
    Stream<List<Code>> removals =
        lengths.stream().flatMap(length -> Stream.iterate(
                0, start -> start + length <= code.size(), start -> start + length)
            .map(start -> replaced(code, start, length, List.of())));
    Stream<List<Code>> inside = Stream.iterate(0, i -> i < code.size(), i -> i + 1)
        .flatMap(i -> simpler(code.get(i)).map(other -> replaced(code, i, 1, other)));
    return Stream.concat(removals, inside);
  }

  private static Stream<List<Code>> simpler(Code code) {
    if (code instanceof Code.Nest nest) {
      return Stream.concat(
          Stream.of(nest.body()), smaller(nest.body()).map(body -> List.of(nest.withBody(body))));
    }
    return SimplerLines.of(((Code.Line) code).text()).stream()
        .map(text -> List.of(new Code.Line(text)));
  }

  private static List<Code> replaced(List<Code> code, int start, int length, List<Code> other) {
    List<Code> result = new ArrayList<>(code.subList(0, start));
    result.addAll(other);
    result.addAll(code.subList(start + length, code.size()));
    return result;
  }
}
