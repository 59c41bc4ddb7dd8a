/**
 * The abstract interpreter: statements, expressions, calls and bodies, which are mutually
 * recursive. It knows the language only.
 */
package org.metricdef.processor.flow.interpret;
