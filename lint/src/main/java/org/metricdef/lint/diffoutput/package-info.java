/** What changed between two versions, as text, JSON, Markdown and GitHub's commands. */
@NullMarked
package org.metricdef.lint.diffoutput;

import org.jspecify.annotations.NullMarked;
