/**
 * What the interpreter asks of those who know a library or a metric: a call, what may be done in it,
 * and whom to tell of contracts. The interpreter itself knows neither.
 */
package org.metricdef.processor.flow.model;
