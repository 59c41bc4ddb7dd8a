/** Finds the annotations of ours that a module needs, by checking it again with them. */
@NullMarked
package org.metricdef.lint.annotate;

import org.jspecify.annotations.NullMarked;
