/** Reads the annotations into an immutable model, and validates it. */
package org.metricdef.processor.declaration;
