/** Applies the fixes that are certain. */
@NullMarked
package org.metricdef.lint.fix;

import org.jspecify.annotations.NullMarked;
