/** What a guide to the metrics of a build says, made from catalogues and from rules. */
@NullMarked
package org.metricdef.lint.guide;

import org.jspecify.annotations.NullMarked;
