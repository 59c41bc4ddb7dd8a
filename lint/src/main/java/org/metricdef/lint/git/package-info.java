/** What git knows: which files changed, and what they hold in the index or in a revision. */
@NullMarked
package org.metricdef.lint.git;

import org.jspecify.annotations.NullMarked;
