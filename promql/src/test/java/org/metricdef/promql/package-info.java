/** Tests of the module as a whole. */
@NullMarked
package org.metricdef.promql;

import org.jspecify.annotations.NullMarked;
