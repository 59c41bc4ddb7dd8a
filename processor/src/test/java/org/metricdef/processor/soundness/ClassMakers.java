package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Labels that an object of a record, or of a nested, inner, local or anonymous class, keeps. */
final class ClassMakers {

  private final Draft draft;

  ClassMakers(Draft draft) {
    this.draft = draft;
  }

  void register(Map<Construct, Function<Wish, String>> makers) {
    makers.put(Construct.RECORD, this::record);
    makers.put(Construct.RECORD_COMPACT, this::compactRecord);
    makers.put(Construct.STATIC_NESTED_CLASS, this::nestedClass);
    makers.put(Construct.CONSTRUCTOR_THIS, this::constructorThis);
    makers.put(Construct.SUPERCLASS, this::superclass);
    makers.put(Construct.INNER_CLASS, this::innerClass);
    makers.put(Construct.LOCAL_CLASS, this::localClass);
    makers.put(Construct.ANONYMOUS_CLASS, this::anonymousClass);
  }

  private String labels(Wish wish) {
    return draft.labels().make(wish);
  }

  private String record(Wish wish) {
    String type = draft.fresh("Held");
    draft
        .members()
        .add(new Code.Line("private record %s(Labels labels, int n) {}".formatted(type)));
    return "new %s(%s, 1).labels()".formatted(type, labels(wish.deeper()));
  }

  /** A record whose constructor adds a key or checks its argument. */
  private String compactRecord(Wish wish) {
    String type = draft.fresh("Held");
    boolean adds = !wish.keys().isEmpty() && draft.chance(60);
    String key = adds ? draft.any(List.copyOf(new TreeSet<>(wish.keys()))) : "";
    String step = adds
        ? "labels = labels.with(\"%s\", \"v\");".formatted(key)
        : "Objects.requireNonNull(labels);";
    draft.member(
        "private record %s(Labels labels) {".formatted(type),
        List.of(new Code.Nest(type + " {", List.of(new Code.Line(step)), "}")));
    Set<String> given = new TreeSet<>(wish.keys());
    given.remove(key);
    return "new %s(%s).labels()".formatted(type, labels(wish.of(given)));
  }

  private String nestedClass(Wish wish) {
    String type = draft.fresh("Keeper");
    boolean isFinal = draft.chance(60);
    draft.member(
        "private static class %s {".formatted(type),
        List.of(
            new Code.Line("private %sLabels kept;".formatted(isFinal ? "final " : "")),
            new Code.Nest(
                "%s(Labels labels) {".formatted(type),
                List.of(new Code.Line("this.kept = labels;")),
                "}"),
            new Code.Line(
                "%sLabels kept() { return kept; }".formatted(draft.chance(50) ? "final " : ""))));
    return "new %s(%s)%s"
        .formatted(type, labels(wish.deeper()), draft.chance(50) ? ".kept()" : ".kept");
  }

  private String constructorThis(Wish wish) {
    String type = draft.fresh("Keeper");
    Set<String> less = new TreeSet<>(wish.keys());
    less.remove("code");
    String more = wish.keys().contains("code") ? ".with(\"code\", \"v\")" : ".without(\"code\")";
    draft.member(
        "private static final class %s {".formatted(type),
        List.of(
            new Code.Line("private final Labels kept;"),
            new Code.Line("%s(Labels labels) { this(labels%s, 1); }".formatted(type, more)),
            new Code.Line("%s(Labels labels, int n) { kept = labels; }".formatted(type))));
    return draft.chance(50)
        ? "new %s(%s, 0).kept".formatted(type, labels(wish.deeper()))
        : "new %s(%s).kept".formatted(type, labels(wish.of(less)));
  }

  private String superclass(Wish wish) {
    String base = draft.fresh("Base");
    String derived = draft.fresh("Derived");
    draft.member(
        "private abstract static class %s {".formatted(base),
        List.of(
            new Code.Line("private final Labels kept;"),
            new Code.Line("%s(Labels labels) { kept = labels; }".formatted(base)),
            new Code.Line("final Labels kept() { return kept; }"),
            new Code.Line("Labels more() { return kept; }")));
    draft.member(
        "private static final class %s extends %s {".formatted(derived, base),
        List.of(
            new Code.Line("%s(Labels labels) { super(labels); }".formatted(derived)),
            new Code.Line("@Override Labels more() { return kept().with(\"kind\", \"v\"); }")));
    if (draft.chance(50)) {
      return "new %s(%s).kept()".formatted(derived, labels(wish.deeper()));
    }
    Set<String> less = new TreeSet<>(wish.keys());
    String undo = less.remove("kind") ? "" : ".without(\"kind\")";
    return "((%s) new %s(%s)).more()%s".formatted(base, derived, labels(wish.of(less)), undo);
  }

  private String innerClass(Wish wish) {
    String type = draft.fresh("Inner");
    String kept = draft.fresh("kept");
    Set<String> given = draft.anyKeys();
    String argument = labels(wish.right().of(given));
    List<Code> body =
        draft.methodBody(false, () -> draft.declare(kept, Var.Type.LABELS, given), () -> {
          draft.statements().few(1);
          draft.line("return %s;".formatted(labels(wish.deeper())));
        });
    draft.member(
        "private final class %s {".formatted(type),
        List.of(
            new Code.Line("private final Labels %s;".formatted(kept)),
            new Code.Line("%s(Labels labels) { %s = labels; }".formatted(type, kept)),
            new Code.Nest("private Labels make() {", body, "}")));
    return "new %s(%s).make()".formatted(type, argument);
  }

  private String localClass(Wish wish) {
    String type = draft.fresh("Local");
    String kept = draft.fresh("kept");
    Set<String> given = draft.anyKeys();
    String argument = labels(wish.right().of(given));
    List<Code> body = draft.functionBody(() -> {
      draft.declare(kept, Var.Type.LABELS, given);
      draft.line("return %s;".formatted(labels(wish.deeper())));
    });
    draft.add(new Code.Nest(
        "final class %s {".formatted(type),
        List.of(
            new Code.Line("private final Labels %s;".formatted(kept)),
            new Code.Line("%s(Labels labels) { %s = labels; }".formatted(type, kept)),
            new Code.Nest("Labels make() {", body, "}")),
        "}"));
    return "new %s(%s).make()".formatted(type, argument);
  }

  private String anonymousClass(Wish wish) {
    String name = draft.fresh("maker");
    List<Code> body = draft.functionBody(() -> {
      draft.statements().few(1);
      draft.line("return %s;".formatted(labels(wish.deeper())));
    });
    draft.add(new Code.Nest(
        "Supplier<Labels> %s = new Supplier<>() {".formatted(name),
        List.of(new Code.Nest("@Override public Labels get() {", body, "}")),
        "};"));
    return name + ".get()";
  }
}
