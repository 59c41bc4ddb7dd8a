package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** The parts of the analysis of one top-level class, and what they have in common. */
final class Interpreter {

  private final SourceIndex index;
  private final Declarations declarations;
  private final Contracts contracts;
  private final List<CallModel> models;
  private final FlowListener listener;
  private final Memory memory;
  private final Statements statements = new Statements(this);
  private final Expressions expressions = new Expressions(this);
  private final Switches switches = new Switches(this);
  private final Variables variables = new Variables(this);
  private final Calls calls = new Calls(this);
  private final Bodies bodies;
  private final Constructors constructors = new Constructors(this);
  private final Arguments arguments = new Arguments(this);
  private final Patterns patterns = new Patterns(this);
  private final Functions functions = new Functions(this);
  private final Branches branches;
  private final NullChecks nullChecks = new NullChecks(this);
  private final ValueTraits traits;
  private Frame frame;

  Interpreter(
      SourceIndex index,
      Declarations declarations,
      Contracts contracts,
      List<CallModel> models,
      TraitModel traits,
      FlowListener listener,
      Parts parts) {
    this.index = index;
    this.branches = new Branches(index);
    this.declarations = declarations;
    this.contracts = contracts;
    this.models = List.copyOf(models);
    this.traits = new ValueTraits(this, traits);
    this.listener = listener;
    this.memory = new Memory(new ClassStore(parts), listener::mayBreak, index::place);
    this.bodies = new Bodies(this, parts);
  }

  SourceIndex index() {
    return index;
  }

  Declarations declarations() {
    return declarations;
  }

  Contracts contracts() {
    return contracts;
  }

  List<CallModel> models() {
    return models;
  }

  FlowListener listener() {
    return listener;
  }

  Memory memory() {
    return memory;
  }

  Statements statements() {
    return statements;
  }

  Switches switches() {
    return switches;
  }

  Variables variables() {
    return variables;
  }

  Calls calls() {
    return calls;
  }

  Bodies bodies() {
    return bodies;
  }

  Constructors constructors() {
    return constructors;
  }

  Arguments arguments() {
    return arguments;
  }

  Patterns patterns() {
    return patterns;
  }

  Functions functions() {
    return functions;
  }

  NullChecks nullChecks() {
    return nullChecks;
  }

  ValueTraits traits() {
    return traits;
  }

  Branches branches() {
    return branches;
  }

  Frame frame() {
    return frame;
  }

  /** Runs code in a frame of its own. */
  void inFrame(Frame inner, Runnable code) {
    Frame outer = frame;
    frame = inner;
    try {
      code.run();
    } finally {
      frame = outer;
    }
  }

  State state() {
    return memory.state();
  }

  void become(State state) {
    memory.become(state);
  }

  /** The value of an expression; code that is never reached has none. */
  Value evaluate(ExpressionTree expression) {
    return state().isReachable()
        ? nullChecks.refine(expression, expression.accept(expressions, null))
        : new Value.Nothing();
  }

  Loss loss(Tree at, String why) {
    return new Loss(index.place(at), why);
  }

  Value unknown(Tree at, String why) {
    return new Value.Unknown(loss(at, why));
  }

  Loss loss(Tree at, String why, Remedy remedy) {
    return new Loss(index.place(at), why, Optional.of(remedy));
  }

  Value unknown(Tree at, String why, Remedy remedy) {
    return new Value.Unknown(loss(at, why, remedy));
  }

  /** Code of a kind that the analysis does not know: anything may have happened. */
  Value havoc(Tree tree) {
    Loss loss = loss(
        tree,
        "the analysis does not support this kind of code: " + tree.getKind(),
        Remedy.edit("create the labels after it, or move it into its own method"));
    memory.havoc(loss, tree);
    return new Value.Unknown(loss);
  }

  /** A map is supplied where a contract asks for certain keys. */
  void handOver(Tree at, ExpressionTree expression, Contract contract, Value value) {
    if (contract.keys().isEmpty() || !state().isReachable() || value instanceof Value.Nothing) {
      return;
    }
    if (contract.elements()) {
      Value elements = memory.holders().heldBy(value);
      // An empty collection keeps any promise.
      Keys keys = memory.keysOf(elements).orElseGet(contract::promised);
      handedOver(at, expression, contract, keys);
      memory.holders().bind(value, contract, at);
    } else {
      memory.keysOf(value).ifPresent(keys -> handedOver(at, expression, contract, keys));
      memory.freeze(value, contract.where(), at);
    }
  }

  private void handedOver(Tree at, ExpressionTree expression, Contract contract, Keys keys) {
    listener.handedOver(
        at, expression, contract, keys.lostAt(index.place(expression)).on(caller()));
  }

  /** The call that the analysis came here by. */
  Branch caller() {
    return memory.callers().peek() instanceof Tree call ? branches.calledAt(call) : Branch.NONE;
  }

  /** A map that others supply, under a contract that they are held to. */
  Value underContract(Object site, Contract contract) {
    return contract.elements()
        ? memory.holders().contracted(site, contract)
        : memory.holders().oneUnder(site, contract);
  }

  /** What a parameter holds when callers are not seen. */
  Value parameter(Element parameter, Tree at) {
    Value unknown = unknown(
        at,
        "parameter '" + parameter + "' comes from callers that are not analyzed",
        Remedy.stateAt(
            parameter, "add @LabelKeys to parameter '" + parameter + "' at " + index.place(at)));
    return traits.ofDeclared(parameter, at, unknown);
  }
}
