package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Labels under a contract: {@code @LabelKeys} on parameters, results, fields and record components.
 */
final class ContractMakers {

  private final Draft draft;

  ContractMakers(Draft draft) {
    this.draft = draft;
  }

  void register(Map<Construct, Function<Wish, String>> makers) {
    makers.put(Construct.CONTRACT_RESULT, wish -> result(draft, "", wish));
    makers.put(Construct.CONTRACT_RECORD, this::record);
    makers.put(Construct.CONTRACT_FIELD, this::field);
    makers.put(Construct.CONTRACT_INTERFACE, this::implementation);
    makers.put(Construct.CONTRACT_LAMBDA, this::lambda);
    makers.put(Construct.CONTRACT_PASSES_KEYS, new PassingMakers(draft)::make);
    makers.put(
        Construct.CONTRACT_SECOND_CLASS,
        wish -> draft
            .partner()
            .map(helper -> result(helper, "helper.", wish))
            .orElseGet(() -> result(draft, "", wish)));
  }

  static String annotation(Set<String> keys) {
    return "@LabelKeys({%s})".formatted(quoted(keys));
  }

  private static String quoted(Set<String> keys) {
    return String.join(", ", keys.stream().sorted().map(KeyTexts::literal).toList());
  }

  /** Records the keys of an expression just before it is passed under a contract. */
  static String beforeHandover(Draft draft, Wish wish) {
    String name = draft.fresh("v");
    draft.line("Labels %s = %s;".formatted(name, draft.labels().make(wish)));
    return expected(draft, name, wish.keys());
  }

  static String expected(Draft draft, String name, Set<String> keys) {
    String rest = keys.isEmpty() ? "" : ", " + quoted(keys);
    draft.line("facade.handsOver(%s%s);".formatted(name, rest));
    return name;
  }

  static String result(Draft host, String qualifier, Wish wish) {
    String name = host.fresh("promised");
    host.inside(
        Construct.CONTRACT_RESULT,
        () -> host.member(
            "%s Labels %s() {".formatted(annotation(wish.keys()), name),
            host.methodBody(false, () -> {}, () -> {
              host.statements().few(1);
              String made = beforeHandover(host, wish.deeper());
              host.site(false, "return %s;".formatted(made));
            })));
    return qualifier + name + "()";
  }

  private String record(Wish wish) {
    String type = draft.fresh("Given");
    draft
        .members()
        .add(new Code.Line(
            "record %s(%s Labels labels) {}".formatted(type, annotation(wish.keys()))));
    String made = beforeHandover(draft, wish.deeper());
    String name = draft.fresh("given");
    draft.site(false, "%s %s = new %s(%s);".formatted(type, name, type, made));
    return name + ".labels()";
  }

  private String field(Wish wish) {
    String name = draft.fresh("promised");
    draft
        .members()
        .add(new Code.Line("%s Labels %s = Labels.of(%s);"
            .formatted(
                annotation(wish.keys()),
                name,
                String.join(
                    ", ",
                    wish.keys().stream()
                        .map(key -> "\"%s\", \"v\"".formatted(key))
                        .toList()))));
    String made = beforeHandover(draft, wish.deeper());
    draft.site(false, "%s = %s;".formatted(name, made));
    return name;
  }

  private String source(Wish wish) {
    String type = draft.fresh("Source");
    draft.member(
        "interface %s {".formatted(type),
        List.of(new Code.Line("%s Labels labels();".formatted(annotation(wish.keys())))));
    return type;
  }

  private String implementation(Wish wish) {
    String type = source(wish);
    String name = draft.fresh("Kept");
    List<Code> body = draft.methodBody(false, () -> {}, () -> {
      String made = beforeHandover(draft, wish.deeper());
      draft.site(false, "return %s;".formatted(made));
    });
    draft.member(
        "private final class %s implements %s {".formatted(name, type),
        List.of(new Code.Nest("@Override public Labels labels() {", body, "}")));
    String source = draft.fresh("source");
    draft.line("%s %s = new %s();".formatted(type, source, name));
    return source + ".labels()";
  }

  private String lambda(Wish wish) {
    String type = source(wish);
    String source = draft.fresh("source");
    List<Code> body = draft.functionBody(() -> {
      String made = beforeHandover(draft, wish.deeper());
      draft.site(false, "return %s;".formatted(made));
    });
    draft.add(new Code.Nest("%s %s = () -> {".formatted(type, source), body, "};"));
    return source + ".labels()";
  }
}
