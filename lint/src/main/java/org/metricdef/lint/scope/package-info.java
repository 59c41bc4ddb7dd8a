/** Which files are checked together, and with what. */
@NullMarked
package org.metricdef.lint.scope;

import org.jspecify.annotations.NullMarked;
