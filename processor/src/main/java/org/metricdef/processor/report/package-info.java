/** What happens to findings, and the catalogue of all verdicts. */
package org.metricdef.processor.report;
