/** The command line. */
@NullMarked
package org.metricdef.lint.command;

import org.jspecify.annotations.NullMarked;
