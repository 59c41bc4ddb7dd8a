package org.metricdef.processor.soundness;

import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Labels and maps that are passed under a contract, to this class or to the second one. */
final class ContractStatements {

  private final Draft draft;

  ContractStatements(Draft draft) {
    this.draft = draft;
  }

  void register(Map<Construct, IntConsumer> nesting) {
    nesting.put(Construct.CONTRACT_PARAMETER, depth -> labels(draft, ""));
    nesting.put(Construct.CONTRACT_MAP_PARAMETER, depth -> map(draft, ""));
    nesting.put(
        Construct.CONTRACT_SECOND_CLASS,
        depth -> draft
            .partner()
            .ifPresentOrElse(
                helper -> {
                  if (draft.chance(60)) {
                    labels(helper, "helper.");
                  } else {
                    map(helper, "helper.");
                  }
                },
                draft.calls()::write));
  }

  private boolean mistake() {
    return draft.chance(draft.mix().mistakes() / 2);
  }

  private void labels(Draft host, String qualifier) {
    Set<String> keys = draft.anyKeys();
    String name = host.fresh("use");
    host.inside(
        Construct.CONTRACT_PARAMETER,
        () -> host.member(
            "void %s(%s Labels given) {".formatted(name, ContractMakers.annotation(keys)),
            host.methodBody(
                true,
                () -> host.declare("given", Var.Type.LABELS, keys),
                () -> host.statements().body(1))));
    String made = ContractMakers.beforeHandover(draft, new Wish(keys, mistake(), 1));
    draft.site(false, "%s%s(%s);".formatted(qualifier, name, made));
  }

  private void map(Draft host, String qualifier) {
    Set<String> keys = draft.anyKeys();
    String name = host.fresh("use");
    host.inside(
        Construct.CONTRACT_MAP_PARAMETER,
        () -> host.member(
            "void %s(%s Map<String, String> given) {"
                .formatted(name, ContractMakers.annotation(keys)),
            host.methodBody(
                true,
                () -> {
                  Var given = host.declare("given", Var.Type.MAP, keys).changeable();
                  given.belief().pin();
                },
                () -> host.statements().body(1))));
    Var map = draft.maps().built(new Wish(keys, mistake(), 1));
    ContractMakers.expected(draft, "Labels.copyOf(%s)".formatted(map.name()), keys);
    map.belief().pin();
    draft.site(false, "%s%s(%s);".formatted(qualifier, name, map.name()));
  }
}
