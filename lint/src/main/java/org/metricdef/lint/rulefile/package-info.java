/** The queries of alert rules, recording rules and dashboards. */
@NullMarked
package org.metricdef.lint.rulefile;

import org.jspecify.annotations.NullMarked;
