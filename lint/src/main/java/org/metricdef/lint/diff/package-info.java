/** Two versions of the metrics of a code base, compared as values. */
@NullMarked
package org.metricdef.lint.diff;

import org.jspecify.annotations.NullMarked;
