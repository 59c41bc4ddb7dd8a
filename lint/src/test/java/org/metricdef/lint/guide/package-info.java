@NullMarked
package org.metricdef.lint.guide;

import org.jspecify.annotations.NullMarked;
