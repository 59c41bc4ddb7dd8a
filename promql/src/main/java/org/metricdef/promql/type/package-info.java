/**
 * What Prometheus refuses of an expression that is well-formed: types, counts, literals, modifiers.
 */
@NullMarked
package org.metricdef.promql.type;

import org.jspecify.annotations.NullMarked;
