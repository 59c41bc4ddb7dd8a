/**
 * The body that is running: its exits, its receiver, the fields in scope, how deep it is nested,
 * and the paths that are kept apart. Statements and expressions call each other through {@link
 * org.metricdef.processor.flow.frame.Evaluator}.
 */
package org.metricdef.processor.flow.frame;
