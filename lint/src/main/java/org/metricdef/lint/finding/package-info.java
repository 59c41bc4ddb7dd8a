/** Findings as data, their places, and what recognizes them again. */
@NullMarked
package org.metricdef.lint.finding;

import org.jspecify.annotations.NullMarked;
