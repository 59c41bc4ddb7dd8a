/** Which labels the result of an expression can have. */
@NullMarked
package org.metricdef.promql.label;

import org.jspecify.annotations.NullMarked;
