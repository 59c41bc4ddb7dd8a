/** Compares what we say of expressions with what Prometheus's own tools say of them. */
@NullMarked
package org.metricdef.promql.oracle;

import org.jspecify.annotations.NullMarked;
