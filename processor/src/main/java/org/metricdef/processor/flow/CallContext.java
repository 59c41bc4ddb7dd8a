package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import java.util.function.Function;

/** What all calls of one analysis have in common. */
record CallContext(
    Memory memory,
    SourceIndex index,
    Branches branches,
    FunctionCalls functions,
    Function<ExpressionTree, Value> evaluator) {}
