/** What changed between two versions, as text, JSON, Markdown and commands of GitHub's workflows. */
@NullMarked
package org.metricdef.lint.diffoutput;

import org.jspecify.annotations.NullMarked;
