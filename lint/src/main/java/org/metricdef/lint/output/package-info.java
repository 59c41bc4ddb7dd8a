/** Findings as text, JSON, SARIF, and commands of GitHub's workflows. */
@NullMarked
package org.metricdef.lint.output;

import org.jspecify.annotations.NullMarked;
