package org.metricdef.promql.syntax;

import java.util.List;

/**
 * The groups of an aggregation.
 *
 * @param without whether the labels are those that the groups do not have
 */
public record Grouping(boolean without, List<LabelName> labels) {}
