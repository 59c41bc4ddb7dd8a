/** Turns collectors and their calls into handles of proposed sets. */
@NullMarked
package org.metricdef.lint.migrate;

import org.jspecify.annotations.NullMarked;
