/** One run of javac's front end with the checker, which writes no file. */
@NullMarked
package org.metricdef.lint.javac;

import org.jspecify.annotations.NullMarked;
