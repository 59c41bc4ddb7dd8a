package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Labels under a contract that some of the types do not state: an interface that a class's method
 * comes to implement, or the other of two parents.
 */
final class InheritedContracts {

  private final Draft draft;

  InheritedContracts(Draft draft) {
    this.draft = draft;
  }

  private boolean mistake() {
    return draft.chance(draft.mix().mistakes() / 2);
  }

  /** A method under contract is called through an interface without one. */
  void parameter() {
    draft.involve(Construct.CONTRACT_OF_SUPERCLASS);
    Set<String> keys = draft.anyKeys();
    String base = draft.fresh("Base");
    String derived = draft.fresh("Derived");
    List<Code> body = draft.methodBody(
        true,
        () -> draft.declare("given", Var.Type.LABELS, keys),
        () -> draft.statements().body(1));
    draft.member(
        "private class %s {".formatted(base),
        List.of(new Code.Nest(
            "public void accept(%s Labels given) {".formatted(ContractMakers.annotation(keys)),
            body,
            "}")));
    draft.member(
        "private final class %s extends %s implements Consumer<Labels> {".formatted(derived, base),
        List.of());
    String made = ContractMakers.beforeHandover(draft, new Wish(keys, mistake(), 1));
    if (draft.chance(50)) {
      draft.site(false, "((Consumer<Labels>) new %s()).accept(%s);".formatted(derived, made));
    } else {
      draft.site(false, "List.of(%s).forEach(new %s());".formatted(made, derived));
    }
  }

  /** The result of a lambda for two interfaces, of which one states a contract. */
  void result() {
    draft.involve(Construct.CONTRACT_OF_ONE_PARENT);
    Set<String> keys = draft.anyKeys();
    String stated = draft.fresh("Stated");
    String silent = draft.fresh("Silent");
    String both = draft.fresh("Both");
    draft.member(
        "private interface %s {".formatted(stated),
        List.of(new Code.Line("%s Labels made();".formatted(ContractMakers.annotation(keys)))));
    draft.member(
        "private interface %s {".formatted(silent), List.of(new Code.Line("Labels made();")));
    List<String> parents = new ArrayList<>(List.of(stated, silent));
    if (draft.chance(50)) {
      parents = List.of(silent, stated);
    }
    boolean cast = draft.chance(30);
    if (!cast) {
      draft.member(
          "private interface %s extends %s {".formatted(both, String.join(", ", parents)),
          List.of());
    }
    String source = draft.fresh("source");
    String open = cast
        ? "%s %s = (%s) () -> {".formatted(stated, source, String.join(" & ", parents))
        : "%s %s = () -> {".formatted(both, source);
    List<Code> body = draft.functionBody(() -> {
      String made = ContractMakers.beforeHandover(draft, new Wish(keys, mistake(), 1));
      draft.site(false, "return %s;".formatted(made));
    });
    draft.add(new Code.Nest(open, body, "};"));
    String name = draft.fresh("v");
    draft.line("Labels %s = ((%s) %s).made();".formatted(name, stated, source));
    draft.declare(name, Var.Type.LABELS, keys);
    MetricCalls.Metric metric = MetricCalls.anyMetric(draft);
    String labels = draft.labels().fromVariable(new Wish(metric.keys(), false, 0));
    draft.site(true, "facade.count(\"%s\", %s);".formatted(metric.name(), labels));
  }
}
