package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import java.util.Optional;

/**
 * A label and the value that a call passes for it.
 *
 * @param label the label's name; empty if it is not known
 * @param key the expression of the label's name; empty if the label is known by position
 * @param value the expression of the value
 * @param text the text that the value is; empty if it is not one constant
 */
public record PassedPair(
    Optional<String> label,
    Optional<ExpressionTree> key,
    ExpressionTree value,
    Optional<String> text) {}
