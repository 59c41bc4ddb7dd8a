package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Shrinks a program while it keeps a property: removes statements and members, in halves and one by
 * one, outermost first; replaces a statement by its body; simplifies lines.
 */
final class Shrinker {

  private final Predicate<Program> wanted;
  private Program smallest;
  private boolean lines;

  /**
   * Creates a shrinker.
   *
   * @param wanted whether a program, which may not compile, still has the property
   */
  Shrinker(Predicate<Program> wanted) {
    this.wanted = wanted;
  }

  /** The smallest program found at the fixpoint of the simplifications. */
  Program shrink(Program program) {
    smallest = program;
    // Lines come last, when few are left.
    for (boolean withLines : new boolean[] {false, true}) {
      lines = withLines;
      Program before;
      do {
        before = smallest;
        for (String unit : program.units().keySet()) {
          Program now = smallest;
          shrinkList(now.units().get(unit), code -> now.withUnit(unit, code));
        }
      } while (!before.equals(smallest));
    }
    return smallest;
  }

  /**
   * Shrinks a list of statements.
   *
   * @param around the program with another list in place of this one
   * @return the shrunk list
   */
  private List<Code> shrinkList(List<Code> list, Function<List<Code>, Program> around) {
    List<Code> code = list;
    for (int length = code.size(); length >= 1; length /= 2) {
      for (int start = 0; start + length <= code.size(); ) {
        List<Code> less = replaced(code, start, length, List.of());
        if (keep(around.apply(less))) {
          code = less;
        } else {
          start += length;
        }
      }
    }
    for (int i = 0; i < code.size(); i++) {
      code = code.get(i) instanceof Code.Nest nest
          ? shrinkNest(code, i, nest, around)
          : shrinkLine(code, i, around);
    }
    return code;
  }

  private List<Code> shrinkNest(
      List<Code> code, int i, Code.Nest nest, Function<List<Code>, Program> around) {
    List<Code> bare = replaced(code, i, 1, nest.body());
    if (keep(around.apply(bare))) {
      return bare;
    }
    List<Code> body = shrinkList(
        nest.body(), other -> around.apply(replaced(code, i, 1, List.of(nest.withBody(other)))));
    return replaced(code, i, 1, List.of(nest.withBody(body)));
  }

  private List<Code> shrinkLine(List<Code> list, int i, Function<List<Code>, Program> around) {
    List<Code> code = list;
    boolean smaller = lines;
    while (smaller) {
      smaller = false;
      for (String text : SimplerLines.of(((Code.Line) code.get(i)).text())) {
        List<Code> simpler = replaced(code, i, 1, List.of(new Code.Line(text)));
        if (keep(around.apply(simpler))) {
          code = simpler;
          smaller = true;
          break;
        }
      }
    }
    return code;
  }

  private boolean keep(Program candidate) {
    boolean keeps = wanted.test(candidate);
    if (keeps) {
      smallest = candidate;
    }
    return keeps;
  }

  private static List<Code> replaced(List<Code> code, int start, int length, List<Code> other) {
    List<Code> result = new ArrayList<>(code.subList(0, start));
    result.addAll(other);
    result.addAll(code.subList(start + length, code.size()));
    return result;
  }
}
