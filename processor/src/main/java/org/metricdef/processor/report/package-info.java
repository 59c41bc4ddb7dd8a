/** Findings and verdicts told to people and to tools. */
package org.metricdef.processor.report;
