/** Tests of the package. */
@NullMarked
package org.metricdef.promql.label;

import org.jspecify.annotations.NullMarked;
