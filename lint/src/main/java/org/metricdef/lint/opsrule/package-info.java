/** The rules about alerts, recording rules and dashboards. */
@NullMarked
package org.metricdef.lint.opsrule;

import org.jspecify.annotations.NullMarked;
