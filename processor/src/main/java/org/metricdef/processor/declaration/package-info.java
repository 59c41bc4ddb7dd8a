/** Annotations read into an immutable model, and validated. */
package org.metricdef.processor.declaration;
