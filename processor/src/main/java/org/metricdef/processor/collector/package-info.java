/**
 * Collectors of clients that a {@code @MetricDef} declares, outside of metric sets: which
 * expressions name them, and where code loses sight of them.
 */
@NullMarked
package org.metricdef.processor.collector;

import org.jspecify.annotations.NullMarked;
