/** The series that code can emit, as the catalogues of a build say. */
@NullMarked
package org.metricdef.lint.emitted;

import org.jspecify.annotations.NullMarked;
