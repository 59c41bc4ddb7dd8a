/** Writes the implementation of a metric set over a metrics client. */
package org.metricdef.processor.generate;
