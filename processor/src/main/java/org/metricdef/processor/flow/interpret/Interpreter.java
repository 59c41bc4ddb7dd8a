package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.call.CalledParameters;
import org.metricdef.processor.flow.call.Callees;
import org.metricdef.processor.flow.call.Calls;
import org.metricdef.processor.flow.call.Construction;
import org.metricdef.processor.flow.call.DeferredCode;
import org.metricdef.processor.flow.call.EntryPoints;
import org.metricdef.processor.flow.call.Functions;
import org.metricdef.processor.flow.call.ImmediateLambdas;
import org.metricdef.processor.flow.call.InterproceduralAnalysis;
import org.metricdef.processor.flow.call.JoinedSummaries;
import org.metricdef.processor.flow.call.LambdaBodies;
import org.metricdef.processor.flow.call.LocalFunctionCalls;
import org.metricdef.processor.flow.call.MethodBodies;
import org.metricdef.processor.flow.call.ModelledCalls;
import org.metricdef.processor.flow.call.Parameters;
import org.metricdef.processor.flow.call.RecordMembers;
import org.metricdef.processor.flow.call.Returns;
import org.metricdef.processor.flow.call.SummaryCache;
import org.metricdef.processor.flow.call.UnknownCode;
import org.metricdef.processor.flow.call.UnseenCallees;
import org.metricdef.processor.flow.call.VisitedElements;
import org.metricdef.processor.flow.expression.Arithmetic;
import org.metricdef.processor.flow.expression.ArrayExpressions;
import org.metricdef.processor.flow.expression.Assignments;
import org.metricdef.processor.flow.expression.FunctionExpressions;
import org.metricdef.processor.flow.expression.Invocations;
import org.metricdef.processor.flow.expression.Names;
import org.metricdef.processor.flow.expression.Operators;
import org.metricdef.processor.flow.expression.Patterns;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.FollowLimit;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.NestingDepth;
import org.metricdef.processor.flow.frame.Paths;
import org.metricdef.processor.flow.frame.Receivers;
import org.metricdef.processor.flow.initialization.ConstructedFields;
import org.metricdef.processor.flow.initialization.ConstructionModel;
import org.metricdef.processor.flow.initialization.EarlyReads;
import org.metricdef.processor.flow.initialization.ObjectFields;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.model.CallContext;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.model.TaintModel;
import org.metricdef.processor.flow.object.EnumFields;
import org.metricdef.processor.flow.object.ExactObjects;
import org.metricdef.processor.flow.object.LambdaValues;
import org.metricdef.processor.flow.object.NewObjects;
import org.metricdef.processor.flow.object.RecordObjects;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.source.LocalFunctions;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.statement.KnownTurns;
import org.metricdef.processor.flow.statement.Loops;
import org.metricdef.processor.flow.statement.PairLoops;
import org.metricdef.processor.flow.statement.Switches;
import org.metricdef.processor.flow.statement.TryStatements;
import org.metricdef.processor.flow.statement.ValuePaths;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.GlobalStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.store.Worklist;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.BufferTaints;
import org.metricdef.processor.flow.variable.ContractBoundary;
import org.metricdef.processor.flow.variable.KnownConditions;
import org.metricdef.processor.flow.variable.NullnessRefinement;
import org.metricdef.processor.flow.variable.PresentKeys;
import org.metricdef.processor.flow.variable.Qualifiers;
import org.metricdef.processor.flow.variable.RecordTaints;
import org.metricdef.processor.flow.variable.TaintPropagation;
import org.metricdef.processor.flow.variable.UnassignedFields;
import org.metricdef.processor.flow.variable.Variables;
import org.metricdef.processor.flow.variable.WrittenCollections;

/**
 * The abstract interpreter of one top-level class, composed of its parts. Each part uses the parts
 * below it. The recursion between expressions and statements goes through {@link Evaluator}.
 */
final class Interpreter implements Evaluator {

  private final AbstractStore store;
  private final KnownConditions outcomes;
  private final NullnessRefinement nullness;
  private final StepBudget budget;
  private final NestingDepth depth = new NestingDepth();
  private final Arithmetic arithmetic;
  private final InterproceduralAnalysis calls;
  private final Variables variables;
  private final Construction construction;
  private final EntryPoints entries;
  private final Expressions expressions;
  private final Statements statements;

  Interpreter(
      ClassSource source,
      List<CallModel> models,
      TaintModel taintModel,
      ConstructionModel constructionModel,
      AnalysisListener listener,
      Worklist worklist,
      StepBudget budget,
      boolean keepsPathsApart) {
    this.budget = budget;
    FollowLimit limit = new FollowLimit(budget);
    SourceIndex index = source.index();
    Contracts contracts = source.contracts();

    // The abstract store and what depends on it only.
    store = new AbstractStore(
        new GlobalStore(worklist, budget),
        budget,
        (at, contract, how) -> listener.mayBreak(atHome(index, at), contract, how),
        index::place);
    Unknowns unknowns = new Unknowns(index);
    UnknownCode unknownCode = new UnknownCode(store, unknowns);
    ConditionTexts conditions = new ConditionTexts(index);
    Decisions decisions = new Decisions(index);
    arithmetic = new Arithmetic(index);
    Captures captures = new Captures(index);
    outcomes = new KnownConditions(index, store, keepsPathsApart);
    EnumFields enums = new EnumFields(this, source);
    nullness = new NullnessRefinement(index, store, outcomes, new PresentKeys(index, store, enums));
    Paths paths = new Paths(this, store, index, budget, keepsPathsApart);
    TaintPropagation taints =
        new TaintPropagation(index, taintModel, new BufferTaints(index, store));

    // Variables, parameters, returned values.
    Frames frames = new Frames(store);
    RecordTaints components = new RecordTaints(source, store, frames, nullness, taintModel);
    ContractBoundary boundary = new ContractBoundary(source, store, conditions, listener);
    Returns returns = new Returns(index, store, frames, boundary, unknowns);
    EarlyReads early = new EarlyReads(source, constructionModel);
    ObjectFields objectFields = new ObjectFields(source, early);
    Receivers receivers = new Receivers(source.declarations(), objectFields, store, frames);
    Parameters parameters = new Parameters(source, store, boundary, unknowns, taints, receivers);
    ExactObjects exactObjects = new ExactObjects(source, frames, keepsPathsApart);
    variables = new Variables(
        source,
        store,
        boundary,
        unknowns,
        taints,
        nullness,
        conditions,
        new UnassignedFields(index, source.contracts(), unknowns, new Constructors(source), early),
        frames,
        exactObjects,
        listener);
    RecordObjects objects = new RecordObjects(source, store, enums, exactObjects);
    RecordMembers records =
        new RecordMembers(source, store, variables, parameters, unknowns, objects);

    // Bodies of methods, lambdas, classes.
    construction = new Construction(
        this,
        source,
        store,
        frames,
        variables,
        new ConstructedFields(source, early, objectFields),
        receivers,
        new NewObjects(store, frames, exactObjects, objects));
    MethodBodies methodBodies = new MethodBodies(
        construction,
        receivers,
        contracts,
        store,
        frames,
        conditions,
        records,
        limit,
        exactObjects,
        components);
    LambdaBodies lambdaBodies =
        new LambdaBodies(this, source, store, frames, boundary, returns, limit);
    LambdaValues lambdaValues = new LambdaValues(source, store, unknowns);
    JoinedSummaries summaries =
        new JoinedSummaries(source, store, methodBodies, parameters, unknowns);
    entries = new EntryPoints(
        this, source, store, frames, variables, parameters, records, methodBodies, summaries);
    DeferredCode deferred =
        new DeferredCode(index, store, captures, entries, lambdaBodies, lambdaValues);

    // Calls.
    calls = new InterproceduralAnalysis(
        source,
        store,
        conditions,
        boundary,
        parameters,
        records,
        captures,
        frames,
        exactObjects,
        methodBodies,
        receivers,
        summaries,
        new SummaryCache(store, captures, worklist),
        limit,
        unknowns,
        components);
    UnseenCallees unseen = new UnseenCallees(source, store, unknowns);
    ImmediateLambdas immediate = new ImmediateLambdas(
        this,
        store,
        unknowns,
        decisions,
        models,
        lambdaBodies,
        deferred,
        new CalledParameters(source, keepsPathsApart));
    Functions functions = new Functions(
        source, store, unknowns, captures, calls, unseen, lambdaBodies, lambdaValues, immediate);
    ModelledCalls modelled = new ModelledCalls(models);
    Calls allCalls = new Calls(
        new CallContext(store, index, conditions, decisions, functions, unseen, this::evaluate),
        contracts,
        boundary,
        unknownCode,
        modelled,
        new Callees(functions, calls, objects, enums),
        unseen,
        taints,
        components,
        decisions);

    LocalFunctionCalls localFunctions = new LocalFunctionCalls(
        this,
        source,
        store,
        new LocalFunctions(index),
        lambdaBodies,
        lambdaValues,
        deferred,
        allCalls);

    WrittenCollections written = new WrittenCollections(this, index, store, models);

    // Expressions and statements.
    Qualifiers qualifiers = new Qualifiers(this, index, unknowns);
    Patterns patterns =
        new Patterns(this, index, store, variables, allCalls, unknowns, unknownCode, decisions);
    Switches switches =
        new Switches(this, store, frames, patterns, conditions, decisions, outcomes, paths);
    Operators operators = new Operators(
        this, store, conditions, decisions, nullness, unknowns, taints, arithmetic, paths, frames);
    ArrayExpressions arrays = new ArrayExpressions(this, index, store, unknowns);
    expressions = new Expressions(
        this,
        new Names(
            index,
            contracts,
            variables,
            qualifiers,
            unknowns,
            taints,
            store.arrays(),
            enums,
            frames,
            exactObjects,
            components),
        new Assignments(
            this, index, variables, operators, arrays, qualifiers, unknowns, arithmetic),
        operators,
        patterns,
        switches,
        arrays,
        new Invocations(
            this,
            store,
            index,
            source.declarations(),
            qualifiers,
            allCalls,
            immediate,
            deferred,
            nullness,
            unknowns,
            unknownCode,
            objects,
            localFunctions,
            new VisitedElements(index, store, unknowns, models, written, lambdaBodies),
            frames),
        new FunctionExpressions(
            source, store, qualifiers, deferred, unknowns, taints, localFunctions, modelled),
        unknownCode);
    statements = new Statements(
        this,
        index,
        store,
        frames,
        conditions,
        decisions,
        nullness,
        variables,
        returns,
        deferred,
        new Loops(
            this,
            index,
            store,
            frames,
            conditions,
            decisions,
            variables,
            nullness,
            unknowns,
            new KnownTurns(this, store, nullness, budget),
            new PairLoops(this, index, store, variables, models),
            written),
        switches,
        new TryStatements(this, index, store, frames, conditions, decisions, paths),
        paths,
        new ValuePaths(this, index, store, nullness, variables, switches, paths),
        unknownCode);
  }

  /** What code of another class does is reported at the call that leads there. */
  private Tree atHome(SourceIndex index, Tree tree) {
    return index.isOfOtherClass(tree)
        ? store.caller(call -> !index.isOfOtherClass(call)).orElse(index.topLevel())
        : tree;
  }

  @Override
  public Value evaluate(ExpressionTree expression) {
    if (!store.isReachable()) {
      return new Value.Nothing();
    }
    budget.step(0);
    return depth.deeper(() -> arithmetic.converted(
        expression,
        outcomes.refine(
            expression, nullness.refine(expression, expression.accept(expressions, null)))));
  }

  @Override
  public void run(Tree statement) {
    if (statement != null) {
      budget.step(0);
      depth.deeper(() -> statement.accept(statements, null));
    }
  }

  /** The members that code outside the class can call. */
  EntryPoints entries() {
    return entries;
  }

  /** The construction of objects and classes. */
  Construction construction() {
    return construction;
  }

  /** The state in which a member begins. */
  LocalStore start() {
    return store.start();
  }

  /** Runs code from an empty local store. */
  void begin(Runnable code) {
    store.become(store.start());
    code.run();
  }

  /** What a field may hold; empty if other classes can assign it. */
  Optional<Value> valueOf(VariableElement field) {
    return variables.valueOf(field);
  }

  /** Whether a call of the method was followed into its body. */
  boolean wasFollowed(ExecutableElement method) {
    return calls.wasFollowed(method);
  }
}
