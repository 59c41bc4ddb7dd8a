package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.model.CallContext;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.model.TaintModel;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.GlobalStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.store.Worklist;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.Value;

/**
 * The abstract interpreter of one top-level class, put together from its parts. Each part takes the
 * parts below it; the recursion from expressions and statements into each other goes through {@link
 * Evaluator}.
 */
final class Interpreter implements Evaluator {

  private final AbstractStore memory;
  private final NullnessRefinement nullness;
  private final FollowLimit limit = new FollowLimit();
  private final InterproceduralAnalysis calls;
  private final EntryPoints entries;
  private final Expressions expressions;
  private final Statements statements;

  Interpreter(
      ClassSource source,
      List<CallModel> models,
      TaintModel traitModel,
      AnalysisListener listener,
      Worklist worklist) {
    SourceIndex index = source.index();
    Contracts contracts = source.contracts();

    // The abstract store, and what is made from it.
    memory = new AbstractStore(new GlobalStore(worklist), listener::mayBreak, index::place);
    Unknowns unknowns = new Unknowns(index);
    UnknownCode unknownCode = new UnknownCode(memory, unknowns);
    ConditionTexts branches = new ConditionTexts(index);
    Captures captures = new Captures(index);
    nullness = new NullnessRefinement(index, memory);
    TaintPropagation traits =
        new TaintPropagation(index, traitModel, new BufferTaints(index, memory));

    // Variables, parameters, returns.
    Frames frames = new Frames(memory);
    ContractBoundary boundary = new ContractBoundary(source, memory, branches, listener);
    Returns returns = new Returns(index, memory, frames, boundary, unknowns);
    Parameters parameters = new Parameters(source, memory, boundary, unknowns, traits);
    Variables variables = new Variables(
        source, memory, boundary, unknowns, traits, nullness, branches, new Constructors(source));
    RecordMembers records = new RecordMembers(source, memory, variables, parameters, unknowns);

    // Bodies: of methods, of lambdas, of classes.
    MethodBodies methodBodies =
        new MethodBodies(this, contracts, memory, frames, branches, records, limit);
    LambdaBodies lambdaBodies =
        new LambdaBodies(this, source, memory, frames, boundary, returns, limit);
    LambdaValues lambdaValues = new LambdaValues(source, memory, unknowns);
    JoinedSummaries summaries =
        new JoinedSummaries(source, memory, methodBodies, parameters, unknowns);
    entries = new EntryPoints(
        this, source, memory, frames, variables, parameters, records, methodBodies, summaries);
    DeferredCode deferred =
        new DeferredCode(index, memory, captures, entries, lambdaBodies, lambdaValues);

    // Calls.
    calls = new InterproceduralAnalysis(
        source,
        memory,
        branches,
        parameters,
        records,
        captures,
        methodBodies,
        summaries,
        new SummaryCache(memory, captures, worklist),
        limit,
        unknowns);
    ImmediateLambdas immediate =
        new ImmediateLambdas(this, memory, unknowns, models, lambdaBodies, deferred);
    Functions functions = new Functions(
        source, memory, unknowns, captures, calls, lambdaBodies, lambdaValues, immediate);
    UnseenCallees unseen = new UnseenCallees(source, memory, unknowns);
    Calls allCalls = new Calls(
        new CallContext(memory, index, branches, functions, this::evaluate),
        contracts,
        boundary,
        unknownCode,
        new ModelledCalls(models, unseen),
        new Callees(functions, calls),
        unseen,
        traits);

    // Expressions and statements.
    Qualifiers qualifiers = new Qualifiers(this, index, unknowns);
    Patterns patterns =
        new Patterns(this, index, memory, variables, allCalls, unknowns, unknownCode);
    Switches switches = new Switches(this, memory, frames, patterns, branches);
    Operators operators = new Operators(this, memory, branches, nullness, unknowns, traits);
    ArrayExpressions arrays = new ArrayExpressions(this, index, memory.holders(), unknowns);
    expressions = new Expressions(
        this,
        new Names(index, variables, qualifiers, unknowns, traits),
        new Assignments(
            this, index, memory.holders(), variables, operators, arrays, qualifiers, unknowns),
        operators,
        patterns,
        switches,
        arrays,
        new Invocations(
            this,
            index,
            qualifiers,
            allCalls,
            immediate,
            deferred,
            nullness,
            unknowns,
            unknownCode),
        new FunctionExpressions(source, memory, qualifiers, deferred, unknowns, traits),
        unknownCode);
    statements = new Statements(
        this,
        memory,
        frames,
        branches,
        nullness,
        variables,
        returns,
        deferred,
        new Loops(this, memory, frames, branches, variables, nullness, unknowns),
        switches,
        new TryStatements(this, memory, frames, branches),
        unknownCode);
  }

  @Override
  public Value evaluate(ExpressionTree expression) {
    return memory.isReachable()
        ? nullness.refine(expression, expression.accept(expressions, null))
        : new Value.Nothing();
  }

  @Override
  public void run(Tree statement) {
    if (statement != null) {
      statement.accept(statements, null);
    }
  }

  /** What code outside the class can run. */
  EntryPoints entries() {
    return entries;
  }

  /** Starts another round of the worklist. */
  void restart() {
    limit.restart();
  }

  /** Starts code that knows nothing of what ran before. */
  void begin(Runnable code) {
    memory.become(new LocalStore());
    code.run();
  }

  /** Whether some call of the method was followed into its body. */
  boolean wasFollowed(ExecutableElement method) {
    return calls.wasFollowed(method);
  }
}
