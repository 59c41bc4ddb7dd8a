/**
 * The abstract interpreter: statements, expressions, calls and bodies, which recurse by nature. It
 * knows the language only.
 */
package org.metricdef.processor.flow.interpret;
