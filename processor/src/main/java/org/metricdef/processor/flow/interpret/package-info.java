/**
 * The abstract interpreter: it gives each kind of tree to the class that knows it, and analyses a
 * class. It knows the language only.
 */
package org.metricdef.processor.flow.interpret;
