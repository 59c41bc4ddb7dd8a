/**
 * The interfaces between the interpreter and models of libraries or metrics: a call, its
 * models, and the listener for contracts. The interpreter itself knows no library and no metric.
 */
package org.metricdef.processor.flow.model;
