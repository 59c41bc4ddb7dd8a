package org.metricdef.processor.soundness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Blocks of statements: declarations, changes, metric calls, and the constructs around them. */
final class Statements {

  private static final int DEEPEST = 3;

  /** The percentage of statements about contracts by inheritance. */
  private static final int INHERITED = 12;

  private final Draft draft;
  private final Map<Construct, IntConsumer> nesting = new EnumMap<>(Construct.class);

  Statements(Draft draft) {
    this.draft = draft;
    new ControlFlow(draft).register(nesting);
    new TryStatements(draft).register(nesting);
    new FunctionStatements(draft).register(nesting);
    new ContractStatements(draft).register(nesting);
  }

  /** The body of a method: some statements and a final metric call. */
  void body(int statements) {
    for (int i = 0; i < statements; i++) {
      statement(0);
    }
    draft.calls().write();
  }

  /** The body of a statement: one or two statements, often with a metric call. */
  void block(int depth) {
    int statements = 1 + draft.below(2);
    for (int i = 0; i < statements; i++) {
      statement(depth + 1);
    }
    if (draft.chance(40)) {
      draft.calls().write();
    }
  }

  /** Up to {@code most} simple statements. */
  void few(int most) {
    for (int i = draft.below(most + 1); i > 0; i--) {
      statement(DEEPEST);
    }
  }

  private void statement(int depth) {
    draft.apart(() -> {
      if (draft.mix().contracts() && depth < DEEPEST && draft.chance(INHERITED)) {
        inheritedContract();
      } else if (draft.chance(draft.mix().wild())) {
        wild();
      } else if (depth < DEEPEST && draft.chance(45)) {
        nesting(depth);
      } else {
        simple();
      }
    });
  }

  private void inheritedContract() {
    InheritedContracts inherited = new InheritedContracts(draft);
    if (draft.chance(50)) {
      inherited.parameter();
    } else {
      inherited.result();
    }
  }

  private void nesting(int depth) {
    Construct construct = draft.any(List.copyOf(nesting.keySet()));
    if (!draft.mix().allows(construct)) {
      simple();
      return;
    }
    draft.inside(construct, () -> nesting.get(construct).accept(depth));
  }

  private void simple() {
    switch (draft.below(14)) {
      case 0, 1 -> declareLabels();
      case 2, 3 -> declareMap();
      case 4 -> alias();
      case 5 -> reassign();
      case 6 -> assignField();
      case 7 -> changeMap();
      case 8 -> draft.line("path.mayFail();");
      case 9 -> leave();
      default -> draft.calls().write();
    }
  }

  private void declareLabels() {
    Set<String> keys = draft.anyKeys();
    String text = draft.labels().make(new Wish(keys, false, 2));
    String name = draft.fresh("v");
    boolean inferred = draft.chance(25);
    if (inferred) {
      draft.involve(Construct.LOCAL_VAR);
    }
    draft.line("%s %s = %s;".formatted(inferred ? "var" : "Labels", name, text));
    Var variable = draft.declare(name, Var.Type.LABELS, keys);
    if (draft.chance(35)) {
      variable.assignable();
    }
  }

  private void declareMap() {
    Set<String> keys = draft.anyKeys();
    if (draft.chance(70)) {
      draft.maps().built(new Wish(keys, false, 2));
      return;
    }
    String text = draft.maps().make(new Wish(keys, false, 2));
    String name = draft.fresh("m");
    draft.line("Map<String, String> %s = %s;".formatted(name, text));
    draft.declare(name, Var.Type.MAP, keys);
  }

  /** An alias of a map, or a variable for one of two maps. */
  private void alias() {
    List<Var> maps =
        draft.visible(Var.Type.MAP).stream().filter(Var::isChangeable).toList();
    if (maps.isEmpty()) {
      draft.maps().built(new Wish(draft.anyKeys(), false, 1));
      alias();
      return;
    }
    Var map = draft.any(maps);
    Var other = draft.chance(50)
        ? draft.any(maps)
        : draft.maps().built(new Wish(draft.anyKeys(), false, 1));
    String name = draft.fresh("m");
    if (map == other || draft.chance(50)) {
      draft.involve(Construct.MAP_ALIAS);
      draft.line("Map<String, String> %s = %s;".formatted(name, draft.use(map)));
      Var alias = draft.declare(name, Var.Type.MAP, map.belief()).changeable();
      changeByAlias(map, alias);
      return;
    }
    draft.involve(Construct.MAP_ALIAS_ONE_OF_TWO);
    draft.line("Map<String, String> %s = path.yes() ? %s : %s;"
        .formatted(name, draft.use(map), draft.use(other)));
    boolean same = map.belief().keys().equals(other.belief().keys());
    Var.Belief belief = new Var.Belief(same ? map.belief().keys() : Optional.empty());
    Var alias = draft.declare(name, Var.Type.MAP, belief).changeable();
    // A tidy program works on a copy. The others change both maps through the alias.
    if (draft.mix().isTidy()) {
      List.of(map.belief(), other.belief(), belief).forEach(Var.Belief::pin);
    } else {
      List.of(map.belief(), other.belief(), belief).forEach(Var.Belief::lose);
    }
    draft.calls().writeWith(alias);
  }

  /** A change through one name is visible through the other. */
  private void changeByAlias(Var map, Var alias) {
    boolean changes = !map.belief().isPinned() && draft.chance(70);
    if (changes) {
      draft.changes().fit(alias, draft.anyKeys());
      draft.touch(map);
    }
    draft.calls().writeWith(map);
  }

  private void reassign() {
    List<Var> variables = draft.visible(Var.Type.LABELS).stream()
        .filter(each -> each.isAssignable() && !each.isField())
        .toList();
    if (variables.isEmpty()) {
      String name = draft.fresh("v");
      Set<String> first = draft.anyKeys();
      draft.line("Labels %s = %s;".formatted(name, draft.labels().make(new Wish(first, false, 1))));
      draft.declare(name, Var.Type.LABELS, first).assignable();
      reassign();
      return;
    }
    Var variable = draft.any(variables);
    Set<String> keys =
        draft.chance(60) ? variable.belief().keys().orElseGet(draft::anyKeys) : draft.anyKeys();
    draft.involve(Construct.REASSIGNED_LOCAL);
    String text = draft.labels().make(new Wish(keys, false, 2));
    draft.line("%s = %s;".formatted(variable.name(), text));
    variable.belief().set(Optional.of(keys));
    draft.touch(variable);
    if (draft.chance(50)) {
      draft.calls().write();
    }
  }

  /** Assigns a field, with or without its intended keys. */
  private void assignField() {
    List<Var> fields = draft.fields().stream().filter(Var::isAssignable).toList();
    if (fields.isEmpty()) {
      draft.calls().write();
      return;
    }
    Var field = draft.any(fields);
    boolean wrong = draft.chance(draft.mix().mistakes() / 2);
    Set<String> keys = field.belief().keys().orElseGet(draft::anyKeys);
    String text = draft.labels().make(new Wish(keys, wrong, 2));
    draft.line("%s = %s;".formatted(field.name(), text));
  }

  private void changeMap() {
    List<Var> maps = draft.visible(Var.Type.MAP).stream()
        .filter(each -> each.isChangeable() && !each.belief().isPinned())
        .toList();
    if (maps.isEmpty()) {
      declareMap();
    } else {
      draft.changes().fit(draft.any(maps), draft.anyKeys());
    }
  }

  private void leave() {
    boolean returns = draft.mayReturn() && draft.chance(50);
    draft.inside(
        returns ? Construct.EARLY_RETURN : Construct.THROW,
        () -> draft.nest("if (path.yes()) {", () -> {
          if (draft.chance(50)) {
            draft.calls().write();
          }
          draft.line(
              returns
                  ? "return;"
                  : "throw new Path.%s();".formatted(draft.chance(70) ? "Oops" : "Slip"));
        }));
  }

  /** Changes any map, although other code relies on it. */
  private void wild() {
    List<Var> maps =
        draft.visible(Var.Type.MAP).stream().filter(Var::isChangeable).toList();
    if (maps.isEmpty() || draft.chance(20)) {
      alias();
    } else if (draft.chance(20)) {
      Var map = draft.any(maps);
      draft.involve(Construct.ONE_OF_TWO_KEYS);
      draft.line("%s.%s;"
          .formatted(
              draft.use(map),
              draft.chance(50)
                  ? "put(path.yes() ? \"region\" : \"kind\", \"v\")"
                  : "remove(path.yes() ? \"code\" : \"kind\")"));
      map.belief().set(Optional.empty());
      draft.touch(map);
    } else {
      draft.changes().toggle(draft.any(maps));
    }
  }
}
