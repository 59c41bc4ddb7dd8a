/** Measurements as files, plots and the page for people. */
package org.metricdef.bench.report;
