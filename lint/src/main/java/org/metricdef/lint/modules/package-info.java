/** The modules of a build beside each other: what no compilation of one of them can see. */
@NullMarked
package org.metricdef.lint.modules;

import org.jspecify.annotations.NullMarked;
