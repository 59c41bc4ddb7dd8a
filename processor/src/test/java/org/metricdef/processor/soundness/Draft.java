package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.metricdef.processor.soundness.Var.Belief;

/**
 * A class under construction: its scope, the position of the next statement, the constructs around
 * it, and the generators of its code.
 */
final class Draft {

  /** The label keys of all metrics. */
  static final List<String> KEYS = List.of("region", "kind", "code");

  /** The most methods, lambdas and classes in one program. */
  private static final int MOST_FUNCTIONS = 5;

  /** The state that all classes of a program share. */
  static final class Shared {
    final Random random;
    final Mix mix;
    final Map<Integer, Program.Site> sites;
    final Map<String, List<Code>> before = new LinkedHashMap<>();
    final Map<String, List<Code>> after = new LinkedHashMap<>();
    private int names;
    private int functions;

    Shared(Random random, Mix mix, Map<Integer, Program.Site> sites) {
      this.random = random;
      this.mix = mix;
      this.sites = sites;
    }
  }

  private final Shared shared;
  private final String unit;
  private final Optional<Draft> partner;
  private final LabelsMakers labels = new LabelsMakers(this);
  private final MapMakers maps = new MapMakers(this);
  private final MapChanges changes = new MapChanges(this);
  private final MetricCalls calls = new MetricCalls(this);
  private final Statements statements = new Statements(this);
  private final List<Code> members = new ArrayList<>();
  private final List<Var> fields = new ArrayList<>();
  private final Set<Construct> around = EnumSet.noneOf(Construct.class);
  private Set<Construct> trail = EnumSet.noneOf(Construct.class);
  private List<Var> scope = new ArrayList<>();
  private List<Code> out = new ArrayList<>();
  private boolean mayReturn;

  /**
   * Creates the draft of a class.
   *
   * @param partner a second class, which this one holds as {@code helper}
   */
  Draft(Shared shared, String unit, Optional<Draft> partner) {
    this.shared = shared;
    this.unit = unit;
    this.partner = partner;
  }

  String unit() {
    return unit;
  }

  Mix mix() {
    return shared.mix;
  }

  Optional<Draft> partner() {
    return partner;
  }

  LabelsMakers labels() {
    return labels;
  }

  MapMakers maps() {
    return maps;
  }

  MapChanges changes() {
    return changes;
  }

  MetricCalls calls() {
    return calls;
  }

  Statements statements() {
    return statements;
  }

  List<Code> members() {
    return members;
  }

  List<Var> fields() {
    return fields;
  }

  // Random choices.

  boolean chance(int percent) {
    return below(100) < percent;
  }

  int below(int bound) {
    return shared.random.nextInt(bound);
  }

  <T> T any(List<T> list) {
    return list.get(below(list.size()));
  }

  String fresh(String prefix) {
    return prefix + shared.names++;
  }

  /** Reserves one more function or class; false if the program has enough. */
  boolean takeFunction() {
    return shared.functions++ < MOST_FUNCTIONS;
  }

  Set<String> anyKeys() {
    return MetricCalls.anyMetric(this).keys();
  }

  /** A copy of a set of keys that differs in one key. */
  Set<String> altered(Set<String> keys) {
    Set<String> other = new TreeSet<>(keys);
    String key = any(KEYS);
    if (!other.remove(key)) {
      other.add(key);
    }
    return other;
  }

  // Statements.

  void line(String text) {
    out.add(new Code.Line(text));
  }

  void add(Code code) {
    out.add(code);
  }

  /**
   * A line with a verdict: a metric call, or a value that is passed under a contract.
   *
   * @return its number
   */
  int site(boolean isCall, String text) {
    line(marked(isCall, text));
    return shared.sites.size();
  }

  /** The text of a line with a verdict, to be written by the caller. */
  String marked(boolean isCall, String text) {
    Set<Construct> constructs = EnumSet.copyOf(around);
    constructs.addAll(trail);
    int id = shared.sites.size() + 1;
    shared.sites.put(id, Program.Site.of(isCall, constructs));
    return text + " // #" + id;
  }

  /** A metric call with what a method of the program is given. */
  int forward(String text) {
    int id = site(true, text);
    shared.sites.computeIfPresent(id, (any, site) -> site.forwarding());
    return id;
  }

  /** If one of two sites is refused, the other may fail. */
  void excuse(int one, int other) {
    shared.sites.computeIfPresent(one, (any, site) -> site.excusedBy(other));
    shared.sites.computeIfPresent(other, (any, site) -> site.excusedBy(one));
  }

  /** Code in braces with its own scope. */
  void nest(String open, String close, Runnable body) {
    out.add(new Code.Nest(open, collect(body), close));
  }

  void nest(String open, Runnable body) {
    nest(open, "}", body);
  }

  /** The statements that some code writes, in their own scope. */
  List<Code> collect(Runnable body) {
    List<Code> outer = out;
    int visible = scope.size();
    out = new ArrayList<>();
    body.run();
    List<Code> inner = out;
    out = outer;
    scope.subList(visible, scope.size()).clear();
    return inner;
  }

  // Constructs.

  /** Records that the current expression or statement involves a construct. */
  void involve(Construct construct) {
    trail.add(construct);
  }

  void involveAll(Set<Construct> constructs) {
    trail.addAll(constructs);
  }

  /** Starts a new set of involved constructs and returns the old one. */
  Set<Construct> swapTrail(Set<Construct> next) {
    Set<Construct> old = trail;
    trail = next;
    return old;
  }

  /**
   * Generates an expression or statement separately and returns the constructs that it involves.
   */
  Set<Construct> apart(Runnable make) {
    Set<Construct> outer = swapTrail(EnumSet.noneOf(Construct.class));
    make.run();
    return swapTrail(outer);
  }

  /** Generates code inside a construct. */
  void inside(Construct construct, Runnable make) {
    boolean isNew = around.add(construct);
    make.run();
    if (isNew) {
      around.remove(construct);
    }
  }

  // Variables.

  List<Var> visible(Var.Type type) {
    return scope.stream().filter(each -> each.type() == type).toList();
  }

  /** Declares a local variable, which involves the constructs of its value. */
  Var declare(String name, Var.Type type, Belief belief) {
    Var variable = new Var(name, type, belief, trail);
    variable.made().addAll(around);
    scope.add(variable);
    return variable;
  }

  Var declare(String name, Var.Type type, Set<String> keys) {
    return declare(name, type, new Belief(Optional.of(keys)));
  }

  Var declareField(Var field) {
    fields.add(field.field());
    return field;
  }

  /** Uses a variable. The constructs of its value become involved. */
  String use(Var variable) {
    trail.addAll(variable.made());
    return variable.name();
  }

  /** Records that a variable is assigned or its map changed here. */
  void touch(Var variable) {
    variable.made().addAll(around);
    variable.made().addAll(trail);
  }

  // The intended keys where flows fork and join.

  Map<Belief, Optional<Set<String>>> beliefs() {
    Map<Belief, Optional<Set<String>>> now = new IdentityHashMap<>();
    scope.forEach(each -> now.put(each.belief(), each.belief().keys()));
    return now;
  }

  void restore(Map<Belief, Optional<Set<String>>> then) {
    then.forEach(Belief::set);
  }

  /** Joins with another flow: only what both intend is kept. */
  void join(Map<Belief, Optional<Set<String>>> other) {
    other.forEach((belief, keys) -> {
      if (!belief.keys().equals(keys)) {
        belief.set(Optional.empty());
      }
    });
  }

  // Bodies.

  boolean mayReturn() {
    return mayReturn;
  }

  /** The body of a lambda or local class. It captures variables that are never assigned again. */
  List<Code> functionBody(Runnable body) {
    List<Var> outer = scope;
    Map<Belief, Optional<Set<String>>> before = beliefs();
    boolean outerMayReturn = mayReturn;
    mayReturn = false;
    scope = new ArrayList<>(
        outer.stream().filter(each -> !each.isAssignable() || each.isField()).toList());
    List<Code> code = collect(body);
    scope = outer;
    mayReturn = outerMayReturn;
    join(before);
    return code;
  }

  /** The body of a method. It sees the fields and its parameters. */
  List<Code> methodBody(boolean returnsNothing, Runnable parameters, Runnable body) {
    List<Var> outer = scope;
    Set<Construct> outerTrail = swapTrail(EnumSet.noneOf(Construct.class));
    boolean outerMayReturn = mayReturn;
    mayReturn = returnsNothing;
    scope = new ArrayList<>(fields);
    parameters.run();
    List<Code> code = collect(body);
    scope = outer;
    mayReturn = outerMayReturn;
    Set<Construct> inner = swapTrail(outerTrail);
    trail.addAll(inner);
    return code;
  }

  void member(String open, List<Code> body) {
    members.add(new Code.Nest(open, body, "}"));
  }

  /**
   * Adds a top-level class to the program, and returns its name.
   *
   * @param isBefore whether javac is given it before this class
   */
  String topLevel(String suffix, boolean isBefore, Function<String, List<Code>> body) {
    String name = unit + fresh(suffix);
    (isBefore ? shared.before : shared.after)
        .put(name, ProgramGenerator.unit("final class %s {".formatted(name), body.apply(name)));
    return name;
  }

  /** Keys in random order. */
  List<String> shuffled(Set<String> keys) {
    List<String> order = new ArrayList<>(new TreeSet<>(keys));
    Collections.shuffle(order, shared.random);
    return order;
  }
}
