package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import java.util.Optional;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/**
 * A handle that code looks up and does not use.
 *
 * @param tree the call, or the reference to the method that looks it up
 * @param metric its metric; empty where the call does not name it
 */
public record DiscardedHandle(
    ExpressionTree tree, MetricKind kind, Optional<MetricDefinition> metric, Form form) {

  /** What is looked up. */
  public enum Form {
    METRIC,
    /** One series, which then appears at 0. */
    SERIES,
    /** A measurement of a timer that has begun. */
    SAMPLE
  }
}
