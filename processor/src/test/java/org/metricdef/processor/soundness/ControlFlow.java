package org.metricdef.processor.soundness;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.metricdef.processor.soundness.Var.Belief;

/** Branches, loops, jumps, switches, and conditions with effects. */
final class ControlFlow {

  private final Draft draft;

  ControlFlow(Draft draft) {
    this.draft = draft;
  }

  void register(Map<Construct, IntConsumer> nesting) {
    nesting.put(Construct.IF, this::ifOnly);
    nesting.put(Construct.IF_ELSE, this::ifElse);
    nesting.put(Construct.WHILE, depth -> loop("while (path.again()) {", "}", depth));
    nesting.put(Construct.DO_WHILE, depth -> loop("do {", "} while (path.again());", depth));
    nesting.put(Construct.FOR, this::forLoop);
    nesting.put(Construct.FOR_EACH, this::forEach);
    nesting.put(Construct.LABELLED_BREAK, depth -> labelled("break", depth));
    nesting.put(Construct.LABELLED_CONTINUE, depth -> labelled("continue", depth));
    nesting.put(Construct.SWITCH_FALLING_THROUGH, this::fallingSwitch);
    nesting.put(Construct.SWITCH_ARROW, this::arrowSwitch);
    nesting.put(Construct.SYNCHRONIZED, depth -> plain("synchronized (path) {", depth));
    nesting.put(Construct.BLOCK, depth -> plain("{", depth));
    nesting.put(Construct.ASSERT, depth -> condition("assert %s : \"never\";"));
    nesting.put(Construct.SHORT_CIRCUIT, this::shortCircuit);
    nesting.put(Construct.PATTERN_INSTANCEOF, this::pattern);
    nesting.put(Construct.PATTERN_INSTANCEOF_AND, this::patternAnd);
    nesting.put(Construct.PATTERN_INSTANCEOF_NEGATED, depth -> patternNegated());
  }

  private void block(int depth) {
    draft.statements().block(depth);
  }

  private void plain(String open, int depth) {
    draft.nest(open, () -> block(depth));
  }

  /** Code that runs once or not at all. */
  private void maybe(String open, int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    draft.nest(open, () -> block(depth));
    draft.join(before);
  }

  private void ifOnly(int depth) {
    maybe("if (path.yes()) {", depth);
  }

  private void ifElse(int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    draft.nest("if (path.yes()) {", () -> block(depth));
    Map<Belief, Optional<Set<String>>> afterThen = draft.beliefs();
    draft.restore(before);
    draft.nest("else {", () -> block(depth));
    draft.join(afterThen);
  }

  private void loop(String open, String close, int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    draft.nest(open, close, () -> {
      block(depth);
      if (draft.chance(30)) {
        draft.line("if (path.yes()) { %s; }".formatted(draft.chance(50) ? "break" : "continue"));
        draft.calls().write();
      }
    });
    draft.join(before);
  }

  private void forLoop(int depth) {
    String i = draft.fresh("i");
    loop("for (int %s = 0; %s < 2 && path.yes(); %s++) {".formatted(i, i, i), "}", depth);
  }

  /** A loop over labels, over keys to add, or over maps to change. */
  private void forEach(int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    String each = draft.fresh("each");
    switch (draft.below(3)) {
      case 0 -> {
        Set<String> keys = draft.anyKeys();
        String first = draft.labels().make(new Wish(keys, false, 1));
        String second = draft.labels().make(new Wish(keys, draft.chance(10), 1));
        draft.nest("for (Labels %s : List.of(%s, %s)) {".formatted(each, first, second), () -> {
          draft.declare(each, Var.Type.LABELS, keys);
          block(depth);
        });
      }
      case 1 -> {
        Set<String> keys = draft.anyKeys();
        Var map = draft.maps().built(new Wish(Set.of(), false, 1));
        String all = String.join(", ", keys.stream().map(KeyTexts::literal).toList());
        draft.nest(
            "for (String %s : List.<String>of(%s)) {".formatted(each, all),
            () -> draft.line("%s.put(%s, \"v\");".formatted(map.name(), each)));
        map.belief().set(Optional.of(keys));
        draft.touch(map);
      }
      default -> {
        Set<String> keys = draft.anyKeys();
        Var map = draft.maps().built(new Wish(keys, false, 1));
        draft.nest(
            "for (Map<String, String> %s : List.of(%s)) {".formatted(each, map.name()), () -> {
              draft.declare(each, Var.Type.MAP, map.belief()).changeable();
              block(depth);
            });
      }
    }
    draft.join(before);
  }

  private void labelled(String jump, int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    String label = draft.fresh("loop");
    draft.nest(label + ": while (path.again()) {", () -> {
      block(depth);
      draft.nest("for (int %s = 0; %<s < 2; %<s++) {".formatted(draft.fresh("i")), () -> {
        draft.line("if (path.yes()) { %s %s; }".formatted(jump, label));
        draft.calls().write();
      });
      draft.statements().few(1);
    });
    draft.join(before);
  }

  private void fallingSwitch(int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    draft.nest("switch (path.pick(3)) {", () -> {
      draft.nest("case 0: {", () -> block(depth));
      draft.nest("case 1: {", () -> block(depth));
      draft.line("break;");
      if (draft.chance(50)) {
        draft.nest("default: {", () -> block(depth));
      }
    });
    draft.join(before);
  }

  private void arrowSwitch(int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    draft.nest("switch (path.pick(3)) {", () -> {
      draft.nest("case 0, 2 -> {", () -> block(depth));
      draft.restore(before);
      draft.nest("case 1 -> {", () -> block(depth));
      if (draft.chance(50)) {
        draft.line("default -> throw new Path.Oops();");
      } else {
        draft.line("default -> {}");
      }
    });
    draft.join(before);
  }

  /** A condition that changes a map and is always true. */
  private void condition(String statement) {
    Var map = draft.maps().built(new Wish(draft.anyKeys(), false, 1));
    String key = draft.any(Draft.KEYS);
    draft.line(
        statement.formatted("!\"never\".equals(%s.put(\"%s\", \"v\"))".formatted(map.name(), key)));
    map.belief().set(Optional.empty());
    if (draft.chance(60)) {
      draft.calls().write();
    }
  }

  private void shortCircuit(int depth) {
    Var map = draft.maps().built(new Wish(draft.anyKeys(), false, 1));
    String change = draft.chance(50) ? "put(\"%s\", \"v\")" : "remove(\"%s\")";
    String changed =
        "!\"never\".equals(%s.%s)".formatted(map.name(), change.formatted(draft.any(Draft.KEYS)));
    map.belief().set(Optional.empty());
    draft.touch(map);
    maybe("if (path.yes() %s %s) {".formatted(draft.chance(50) ? "&&" : "||", changed), depth);
  }

  private void pattern(int depth) {
    Set<String> keys = draft.anyKeys();
    String object = object(keys);
    String name = draft.fresh("v");
    draft.nest("if (%s instanceof Labels %s) {".formatted(object, name), () -> {
      draft.declare(name, Var.Type.LABELS, keys);
      block(depth);
    });
  }

  private void patternAnd(int depth) {
    Set<String> keys = draft.anyKeys();
    String object = object(keys);
    String name = draft.fresh("v");
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    draft.nest(
        "if (%s instanceof Labels %s && path.yes() && %s.size() < 9) {"
            .formatted(object, name, name),
        () -> {
          draft.declare(name, Var.Type.LABELS, keys);
          block(depth);
        });
    draft.join(before);
  }

  private void patternNegated() {
    Set<String> keys = draft.anyKeys();
    String object = object(keys);
    String name = draft.fresh("v");
    draft.nest(
        "if (!(%s instanceof Labels %s)) {".formatted(object, name),
        () -> draft.line("throw new Path.Oops();"));
    draft.declare(name, Var.Type.LABELS, keys);
    draft.calls().write();
  }

  /** Labels in a variable of type Object. */
  private String object(Set<String> keys) {
    String text = draft.labels().make(new Wish(keys, false, 1));
    String name = draft.fresh("object");
    draft.line("Object %s = %s;".formatted(name, text));
    return name;
  }
}
