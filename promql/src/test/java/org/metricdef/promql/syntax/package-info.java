/** Tests of the package. */
@NullMarked
package org.metricdef.promql.syntax;

import org.jspecify.annotations.NullMarked;
