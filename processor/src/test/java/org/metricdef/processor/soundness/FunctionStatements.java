package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Code that runs now, later, or both: lambdas, anonymous and local classes, methods. */
final class FunctionStatements {

  private final Draft draft;

  FunctionStatements(Draft draft) {
    this.draft = draft;
  }

  void register(Map<Construct, IntConsumer> nesting) {
    nesting.put(Construct.LAMBDA_NOW, depth -> runnable("%s.run();", false, depth));
    nesting.put(Construct.LAMBDA_LATER, depth -> runnable("later.add(%s);", true, depth));
    nesting.put(Construct.ANONYMOUS_CLASS, this::anonymousClass);
    nesting.put(Construct.LOCAL_CLASS, this::localClass);
    nesting.put(Construct.LAMBDA_CONSUMER, this::consumer);
    nesting.put(Construct.METHOD_REFERENCE, this::reference);
    nesting.put(Construct.PRIVATE_METHOD, this::method);
    nesting.put(Construct.LIST_FIELD, depth -> listField());
  }

  /** Code that runs later relies on the maps that it captures, or changes them at any time. */
  private List<Code> body(boolean later, int depth) {
    if (later) {
      for (Var map : draft.visible(Var.Type.MAP)) {
        if (draft.mix().isTidy()) {
          map.belief().pin();
        } else {
          map.belief().lose();
        }
      }
    }
    return draft.functionBody(() -> {
      draft.statements().block(depth + 1);
      draft.calls().write();
    });
  }

  private void runnable(String use, boolean later, int depth) {
    if (!draft.takeFunction()) {
      draft.calls().write();
      return;
    }
    String name = draft.fresh("task");
    draft.add(new Code.Nest("Runnable %s = () -> {".formatted(name), body(later, depth), "};"));
    draft.line(use.formatted(name));
    if (later && draft.chance(30)) {
      draft.line("%s.run();".formatted(name));
    }
  }

  private void anonymousClass(int depth) {
    if (!draft.takeFunction()) {
      draft.calls().write();
      return;
    }
    String name = draft.fresh("task");
    boolean later = draft.chance(50);
    draft.add(new Code.Nest(
        "Runnable %s = new Runnable() {".formatted(name),
        List.of(new Code.Nest("@Override public void run() {", body(later, depth), "}")),
        "};"));
    draft.line((later ? "later.add(%s);" : "%s.run();").formatted(name));
  }

  private void localClass(int depth) {
    if (!draft.takeFunction()) {
      draft.calls().write();
      return;
    }
    String name = draft.fresh("Task");
    boolean later = draft.chance(30);
    draft.add(new Code.Nest(
        "class %s implements Runnable {".formatted(name),
        List.of(new Code.Nest("@Override public void run() {", body(later, depth), "}")),
        "}"));
    draft.line((later ? "later.add(new %s());" : "new %s().run();").formatted(name));
  }

  private void consumer(int depth) {
    if (!draft.takeFunction()) {
      draft.calls().write();
      return;
    }
    String name = draft.fresh("consumer");
    String given = draft.fresh("given");
    Set<String> keys = draft.anyKeys();
    String argument = draft.labels().make(new Wish(keys, false, 1));
    List<Code> body = draft.functionBody(() -> {
      draft.declare(given, Var.Type.LABELS, keys);
      draft.statements().block(depth + 1);
    });
    draft.add(new Code.Nest("Consumer<Labels> %s = %s -> {".formatted(name, given), body, "};"));
    draft.line("%s.accept(%s);".formatted(name, argument));
  }

  private void reference(int depth) {
    if (!draft.takeFunction()) {
      draft.calls().write();
      return;
    }
    String name = draft.fresh("task");
    draft.member(
        "private void %s() {".formatted(name),
        draft.methodBody(true, () -> {}, () -> draft.statements().block(depth + 1)));
    String shape = draft.chance(50) ? "later.add(%s.this::%s);" : "((Runnable) %s.this::%s).run();";
    draft.line(shape.formatted(draft.unit(), name));
  }

  /** A private method that receives labels or a map and uses it. */
  private void method(int depth) {
    if (!draft.takeFunction()) {
      draft.calls().write();
      return;
    }
    String name = draft.fresh("handle");
    Set<String> keys = draft.anyKeys();
    boolean takesMap = draft.chance(50);
    if (takesMap) {
      String argument = draft.use(draft.maps().built(new Wish(keys, false, 1)));
      draft.member(
          "private void %s(Map<String, String> given) {".formatted(name),
          draft.methodBody(
              true,
              () -> draft.declare("given", Var.Type.MAP, keys).changeable(),
              () -> draft.statements().body(1)));
      draft.line("%s(%s);".formatted(name, argument));
      draft.visible(Var.Type.MAP).stream()
          .filter(each -> each.name().equals(argument))
          .forEach(each -> each.belief().set(Optional.empty()));
    } else {
      String argument = draft.labels().make(new Wish(keys, false, 1));
      draft.member(
          "private void %s(Labels given) {".formatted(name),
          draft.methodBody(
              true,
              () -> draft.declare("given", Var.Type.LABELS, keys),
              () -> draft.statements().body(1)));
      draft.line("%s(%s);".formatted(name, argument));
    }
  }

  /** Labels that are added to a list field and taken out again. */
  private void listField() {
    String name = draft.fresh("kept");
    Set<String> keys = draft.anyKeys();
    draft
        .members()
        .add(new Code.Line("private final List<Labels> %s = new ArrayList<>();".formatted(name)));
    boolean wrong = draft.chance(draft.mix().mistakes());
    draft.line("%s.add(%s);".formatted(name, draft.labels().make(new Wish(keys, false, 1))));
    draft.nest(
        "if (path.yes()) {",
        () -> draft.line(
            "%s.add(%s);".formatted(name, draft.labels().make(new Wish(keys, wrong, 1)))));
    String each = draft.fresh("each");
    draft.nest("for (Labels %s : %s) {".formatted(each, name), () -> {
      draft.declare(each, Var.Type.LABELS, keys);
      draft.calls().write();
    });
  }
}
