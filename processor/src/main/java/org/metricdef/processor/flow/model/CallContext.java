package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import java.util.function.Function;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Value;

/** What all calls of one analysis share. */
public record CallContext(
    AbstractStore store,
    SourceIndex index,
    ConditionTexts conditions,
    Decisions decisions,
    FunctionCalls functions,
    ArgumentEscapes escapes,
    Function<ExpressionTree, Value> evaluator) {}
