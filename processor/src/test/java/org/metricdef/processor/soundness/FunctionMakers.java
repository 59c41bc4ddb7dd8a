package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Labels that a method, a lambda or a method reference returns. */
final class FunctionMakers {

  private final Draft draft;

  FunctionMakers(Draft draft) {
    this.draft = draft;
  }

  void register(Map<Construct, Function<Wish, String>> makers) {
    makers.put(Construct.PRIVATE_METHOD, wish -> method("private ", wish));
    makers.put(Construct.FINAL_METHOD, wish -> method("final ", wish));
    makers.put(Construct.OVERRIDABLE_METHOD, this::overridableMethod);
    makers.put(Construct.STATIC_METHOD, this::staticMethod);
    makers.put(Construct.RECURSION, this::recursion);
    makers.put(Construct.MUTUAL_RECURSION, this::mutualRecursion);
    makers.put(Construct.VARARGS, this::varargs);
    makers.put(Construct.RETURN_IN_FINALLY, this::returnInFinally);
    makers.put(Construct.LAMBDA_SUPPLIER, this::supplier);
    makers.put(Construct.METHOD_REFERENCE, this::reference);
  }

  private String labels(Wish wish) {
    return draft.labels().make(wish);
  }

  /** A method that a subclass may override. In programs with contracts it usually has one. */
  private String overridableMethod(Wish wish) {
    return draft.mix().contracts() && draft.chance(80)
        ? ContractMakers.result(draft, "", wish)
        : method("protected ", wish);
  }

  /** A method that receives labels with some keys and returns labels with others. */
  private String method(String modifiers, Wish wish) {
    String name = draft.fresh("make");
    Set<String> given = draft.anyKeys();
    boolean wrongInside = draft.chance(60);
    Wish inside = wrongInside ? wish.deeper() : wish.right();
    Wish argument = wrongInside ? wish.right().of(given) : wish.of(given);
    // The argument is generated first, because the method involves its constructs.
    String text = labels(argument);
    draft.member(
        "%sLabels %s(Labels given) {".formatted(modifiers, name),
        draft.methodBody(false, () -> draft.declare("given", Var.Type.LABELS, given), () -> {
          draft.statements().few(1);
          if (draft.chance(30)) {
            draft.nest(
                "if (path.yes()) {",
                () -> draft.line("return %s;".formatted(labels(inside.right()))));
          }
          draft.line("return %s;".formatted(labels(inside)));
        }));
    return "%s(%s)".formatted(name, text);
  }

  private String staticMethod(Wish wish) {
    String name = draft.fresh("make");
    String first = draft.labels().literal(wish);
    draft.member(
        "private static Labels %s(Path path, Labels given) {".formatted(name),
        List.of(
            new Code.Nest(
                "if (path.yes()) {",
                List.of(new Code.Line("return Labels.of(%s);".formatted(plain(wish.keys())))),
                "}"),
            new Code.Line("return given;")));
    return "%s(path, %s)".formatted(name, first);
  }

  private static String plain(Set<String> keys) {
    return String.join(
        ", ", keys.stream().map(key -> "\"%s\", \"v\"".formatted(key)).toList());
  }

  private String recursion(Wish wish) {
    String name = draft.fresh("again");
    Set<String> given = draft.chance(60) ? wish.keys() : draft.anyKeys();
    String argument = labels(wish.right().of(given));
    draft.member(
        "private Labels %s(Labels given, int depth) {".formatted(name),
        draft.methodBody(false, () -> draft.declare("given", Var.Type.LABELS, given), () -> {
          draft.nest("if (depth < 2 && path.again()) {", () -> {
            String next = labels(new Wish(given, wish.wrong(), wish.depth() - 1));
            draft.line("return %s(%s, depth + 1);".formatted(name, next));
          });
          draft.statements().few(1);
          draft.line("return %s;".formatted(labels(wish.right())));
        }));
    return "%s(%s, 0)".formatted(name, argument);
  }

  private String mutualRecursion(Wish wish) {
    String ping = draft.fresh("ping");
    String pong = draft.fresh("pong");
    for (boolean first : new boolean[] {true, false}) {
      draft.member(
          "private Labels %s(Labels given) {".formatted(first ? ping : pong),
          draft.methodBody(
              false, () -> draft.declare("given", Var.Type.LABELS, wish.keys()), () -> {
                String next = labels(first ? wish.deeper() : wish.right());
                draft.nest(
                    "if (path.again()) {",
                    () -> draft.line("return %s(%s);".formatted(first ? pong : ping, next)));
                draft.line("return given;");
              }));
    }
    return "%s(%s)".formatted(ping, labels(wish.right()));
  }

  private String varargs(Wish wish) {
    String name = draft.fresh("pick");
    draft.member(
        "private Labels %s(Labels... all) {".formatted(name),
        List.of(new Code.Line("return all[path.pick(all.length)];")));
    List<String> arguments = new ArrayList<>();
    arguments.add(labels(wish.deeper()));
    if (draft.chance(50)) {
      arguments.add(labels(wish.right()));
    }
    return "%s(%s)".formatted(name, String.join(", ", arguments));
  }

  private String returnInFinally(Wish wish) {
    String name = draft.fresh("last");
    draft.member("private Labels %s() {".formatted(name), draft.methodBody(false, () -> {}, () -> {
      draft.nest("try {", () -> {
        draft.line("path.mayFail();");
        draft.line("return %s;".formatted(labels(wish.deeper())));
      });
      draft.nest("finally {", () -> {
        String other = labels(wish.right());
        draft.nest("if (path.yes()) {", () -> draft.line("return %s;".formatted(other)));
      });
    }));
    return name + "()";
  }

  private String supplier(Wish wish) {
    String name = draft.fresh("supplier");
    List<Code> body = draft.functionBody(() -> {
      draft.statements().few(1);
      draft.line("return %s;".formatted(labels(wish.deeper())));
    });
    draft.add(new Code.Nest("Supplier<Labels> %s = () -> {".formatted(name), body, "};"));
    return name + ".get()";
  }

  private String reference(Wish wish) {
    String name = draft.fresh("make");
    draft.member(
        "private Labels %s() {".formatted(name),
        draft.methodBody(
            false, () -> {}, () -> draft.line("return %s;".formatted(labels(wish.deeper())))));
    String supplier = draft.fresh("supplier");
    draft.line("Supplier<Labels> %s = %s.this::%s;".formatted(supplier, draft.unit(), name));
    return supplier + ".get()";
  }
}
