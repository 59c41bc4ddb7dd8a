/** PromQL as text and as a tree, with the place of each part in the text. */
@NullMarked
package org.metricdef.promql.syntax;

import org.jspecify.annotations.NullMarked;
