/** What every package may use. */
@NullMarked
package org.metricdef.lint.base;

import org.jspecify.annotations.NullMarked;
