package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.EverydayText.Two;

/**
 * Calls whose metric and labels are chosen by the same condition. With a mistake, it is another
 * one, or its value has changed in between.
 */
final class CorrelatedConditions {

  private final Draft draft;
  private final EverydayText text;

  CorrelatedConditions(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.SAME_CONDITION, this::same);
    writers.put(Construct.NAME_AND_MAP_BY_CONDITION, this::both);
    writers.put(Construct.SWITCHED_TWICE, this::switched);
    writers.put(Construct.FLAG_OF_CATCH, this::flagOfCatch);
  }

  private String flag(boolean isFinal) {
    String name = draft.fresh("flag");
    draft.line("%sboolean %s = path.yes();".formatted(isFinal ? "final " : "", name));
    return name;
  }

  /** The condition to use the second time. */
  private String again(String flag, boolean wrong) {
    if (!wrong) {
      return flag;
    }
    return switch (draft.below(3)) {
      case 0 -> "!" + flag;
      case 1 -> flag(false);
      default -> {
        draft.line("%s = path.yes();".formatted(flag));
        yield flag;
      }
    };
  }

  private void same(boolean wrong) {
    Two two = text.two();
    String flag = flag(!wrong && draft.chance(40));
    String map = text.filled(two.small().keys());
    draft.nest(
        "if (!%s) {".formatted(flag), () -> EverydayText.puts(map, two.more()).forEach(draft::add));
    String other = again(flag, wrong);
    draft.nest("if (%s) {".formatted(other), () -> text.call(two.small(), map));
    draft.nest("else {", () -> text.call(two.large(), map));
  }

  private void both(boolean wrong) {
    Two two = text.two();
    String flag = flag(!wrong && draft.chance(40));
    String name = draft.fresh("name");
    draft.line("String %s = %s ? \"%s\" : \"%s\";"
        .formatted(name, flag, two.small().name(), two.large().name()));
    String other = again(flag, wrong);
    String small = EverydayText.mapOf(two.small().keys());
    String large = EverydayText.mapOf(two.large().keys());
    String map = draft.fresh("m");
    if (draft.chance(50)) {
      draft.line("Map<String, String> %s = %s ? %s : %s;".formatted(map, other, small, large));
    } else {
      draft.line("Map<String, String> %s = new HashMap<>(%s);".formatted(map, small));
      draft.nest(
          "if (!(%s)) {".formatted(other),
          () -> EverydayText.puts(map, two.more()).forEach(draft::add));
    }
    text.call(name, map);
  }

  private void switched(boolean wrong) {
    Two two = text.two();
    boolean isEnum = draft.chance(50);
    String kind = draft.fresh("kind");
    String first = "0";
    String type = "int";
    String value = "path.pick(2)";
    if (isEnum) {
      type = draft.fresh("Kind");
      draft.member("private enum %s {".formatted(type), List.of(new Code.Line("ONE, TWO;")));
      value = "path.yes() ? %s.ONE : %s.TWO".formatted(type, type);
      first = "ONE";
    }
    draft.line("%s %s = %s;".formatted(type, kind, value));
    String name = draft.fresh("name");
    draft.line("String %s = switch (%s) { case %s -> \"%s\"; default -> \"%s\"; };"
        .formatted(name, kind, first, two.small().name(), two.large().name()));
    boolean swaps = wrong && draft.chance(50);
    if (wrong && !swaps) {
      draft.line("%s = %s;".formatted(kind, value));
    }
    String map = draft.fresh("m");
    String one = EverydayText.mapOf(swaps ? two.large().keys() : two.small().keys());
    String other = EverydayText.mapOf(swaps ? two.small().keys() : two.large().keys());
    draft.line("Map<String, String> %s = switch (%s) { case %s -> %s; default -> %s; };"
        .formatted(map, kind, first, one, other));
    text.call(name, map);
  }

  /** A flag that a handler sets where it adds the keys. */
  private void flagOfCatch(boolean wrong) {
    Two two = text.two();
    boolean resets = wrong && draft.chance(50);
    String failed = draft.fresh("failed");
    draft.line("boolean %s = false;".formatted(failed));
    String map = text.filled(two.small().keys());
    draft.nest("try {", () -> draft.line("path.mayFail();"));
    draft.nest("catch (Path.Oops %s) {".formatted(draft.fresh("e")), () -> {
      if (!wrong || resets) {
        draft.line("%s = true;".formatted(failed));
      }
      EverydayText.puts(map, two.more()).forEach(draft::add);
    });
    if (resets) {
      draft.line("%s = path.yes();".formatted(failed));
    }
    draft.nest("if (%s) {".formatted(failed), () -> text.call(two.large(), map));
    draft.nest("else {", () -> text.call(two.small(), map));
  }
}
