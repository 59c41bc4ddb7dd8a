/** What Maven knows of a module: sources, class path, options of its compiler. */
@NullMarked
package org.metricdef.lint.maven;

import org.jspecify.annotations.NullMarked;
