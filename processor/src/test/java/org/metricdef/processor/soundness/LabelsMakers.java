package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Expressions of type Labels: each kind of code that can create labels with given keys. */
final class LabelsMakers {

  /** The percentage of labels that are written through a view of an array. */
  private static final int ARRAY_VIEW = 4;

  private final Draft draft;
  private final KeyTexts keys;
  private final Map<Construct, Function<Wish, String>> simple = new EnumMap<>(Construct.class);
  private final Map<Construct, Function<Wish, String>> functions = new EnumMap<>(Construct.class);

  LabelsMakers(Draft draft) {
    this.draft = draft;
    this.keys = new KeyTexts(draft);
    simple.put(Construct.MERGE, this::merge);
    simple.put(Construct.TERNARY, this::ternary);
    simple.put(Construct.SWITCH_EXPRESSION, this::switchExpression);
    simple.put(Construct.SWITCH_YIELD, this::switchYield);
    simple.put(Construct.CAST, wish -> "(Labels) (Object) " + operand(wish.deeper()));
    simple.put(Construct.ASSIGNMENT_EXPRESSION, this::assignment);
    simple.put(Construct.LABELS_COPY_OF, this::copyOf);
    new ContainerMakers(draft).register(simple);
    new FunctionMakers(draft).register(functions);
    new ClassMakers(draft).register(functions);
    new ContractMakers(draft).register(functions);
  }

  /** An expression with these keys; may write statements before it. */
  String make(Wish wish) {
    if (wish.depth() > 0 && draft.chance(ARRAY_VIEW)) {
      return new ArrayMakers(draft).make(wish);
    }
    if (wish.depth() <= 0) {
      return draft.chance(60) ? fromVariable(wish) : literal(wish);
    }
    int kind = draft.below(100);
    if (kind < 30) {
      return fromVariable(wish);
    } else if (kind < 40) {
      return literal(wish);
    }
    boolean function = kind >= 72 && draft.takeFunction();
    Map<Construct, Function<Wish, String>> makers = function ? functions : simple;
    Construct construct = draft.any(List.copyOf(makers.keySet()));
    if (!draft.mix().allows(construct)) {
      return fromVariable(wish);
    }
    draft.involve(construct);
    return makers.get(construct).apply(wish);
  }

  /** The same as a receiver of a method call. */
  String operand(Wish wish) {
    String text = make(wish);
    return text.matches("[\\w.]+(\\([^()]*\\))?") ? text : "(" + text + ")";
  }

  String literal(Wish wish) {
    Set<String> wanted = wish.wrong() ? draft.altered(wish.keys()) : wish.keys();
    draft.involve(Construct.LITERAL);
    return wanted.isEmpty() && draft.chance(50)
        ? "Labels.empty()"
        : "Labels.of(%s)".formatted(pairs(wanted));
  }

  /** Keys with values, in random order. */
  String pairs(Set<String> wanted) {
    List<String> pairs = new ArrayList<>();
    draft.shuffled(wanted).forEach(key -> pairs.add(keys.of(key) + ", \"v\""));
    return String.join(", ", pairs);
  }

  /** A variable in scope, changed until it has the wanted keys. */
  String fromVariable(Wish wish) {
    List<Var> variables = draft.visible(Var.Type.LABELS);
    if (variables.isEmpty()) {
      return literal(wish);
    }
    Set<String> wanted = wish.wrong() ? draft.altered(wish.keys()) : wish.keys();
    List<Var> fitting = variables.stream()
        .filter(each -> each.belief().keys().equals(Optional.of(wanted)))
        .toList();
    Var variable = !fitting.isEmpty() && draft.chance(60)
        ? draft.any(fitting)
        : draft.chance(60) ? variables.get(variables.size() - 1) : draft.any(variables);
    return draft.use(variable) + fixes(variable, wanted);
  }

  private String fixes(Var variable, Set<String> wanted) {
    Optional<Set<String>> held = variable.belief().keys();
    StringBuilder text = new StringBuilder();
    for (String key : Draft.KEYS) {
      boolean put = wanted.contains(key);
      boolean fits = held.isPresent() && held.get().contains(key) == put;
      if (!fits) {
        draft.involve(Construct.WITH_WITHOUT);
        text.append(
            put
                ? ".with(%s, \"v\")".formatted(keys.of(key))
                : ".without(%s)".formatted(keys.of(key)));
      }
    }
    return text.toString();
  }

  private String merge(Wish wish) {
    Set<String> first = new TreeSet<>(wish.keys());
    Set<String> second = new TreeSet<>(wish.keys());
    for (String key : wish.keys()) {
      switch (draft.below(3)) {
        case 0 -> first.remove(key);
        case 1 -> second.remove(key);
        default -> {}
      }
    }
    boolean wrongFirst = draft.chance(50);
    Wish a = wrongFirst ? wish.of(first) : wish.right().of(first);
    Wish b = wrongFirst ? wish.right().of(second) : wish.of(second);
    return "%s.merge(%s)".formatted(operand(a), make(b));
  }

  private String ternary(Wish wish) {
    boolean wrongFirst = draft.chance(50);
    return "(path.yes() ? %s : %s)"
        .formatted(
            make(wrongFirst ? wish.deeper() : wish.right()),
            make(wrongFirst ? wish.right() : wish.deeper()));
  }

  private String switchExpression(Wish wish) {
    boolean wrongFirst = draft.chance(50);
    return "(switch (path.pick(3)) { case 0, 1 -> %s; default -> %s; })"
        .formatted(
            make(wrongFirst ? wish.deeper() : wish.right()),
            make(wrongFirst ? wish.right() : wish.deeper()));
  }

  private String switchYield(Wish wish) {
    boolean wrongFirst = draft.chance(50);
    String first = make(wrongFirst ? wish.deeper() : wish.right());
    String second = make(wrongFirst ? wish.right() : wish.deeper());
    return draft.chance(50)
        ? "(switch (path.pick(2)) { case 0: %s default: %s })"
            .formatted(yielding(first), yielding(second))
        : "(switch (path.pick(2)) { case 0 -> { path.mayFail(); %s } default -> %s; })"
            .formatted(yielding(first), second);
  }

  /** {@code yield} may not precede a parenthesis, which would make it a call. */
  private String yielding(String value) {
    String name = draft.fresh("v");
    return value.startsWith("(")
        ? "Labels %s = %s; yield %s;".formatted(name, value, name)
        : "yield %s;".formatted(value);
  }

  private String assignment(Wish wish) {
    String name = draft.fresh("v");
    draft.line("Labels %s;".formatted(name));
    return "(%s = %s)".formatted(name, make(wish.deeper()));
  }

  private String copyOf(Wish wish) {
    return "Labels.copyOf(%s)".formatted(draft.maps().make(wish.deeper()));
  }
}
