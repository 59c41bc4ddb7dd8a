/**
 * The flow analysis: abstract values of label maps, followed through Java's statements, expressions
 * and the calls within one top-level class. Knows the language only; what a library's methods do,
 * and which calls matter, comes from {@link org.metricdef.processor.flow.CallModel}s.
 */
package org.metricdef.processor.flow;
