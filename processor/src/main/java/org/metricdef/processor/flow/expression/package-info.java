/** Expressions that are not calls of a known body: names, operators, assignments, patterns. */
package org.metricdef.processor.flow.expression;
