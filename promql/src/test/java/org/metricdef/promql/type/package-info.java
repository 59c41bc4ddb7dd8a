/** Tests of the package. */
@NullMarked
package org.metricdef.promql.type;

import org.jspecify.annotations.NullMarked;
