/**
 * The abstract store: local variables and local maps at one point of the flow, what holds whatever
 * the order of the code, and the worklist of the units that have read it.
 */
package org.metricdef.processor.flow.store;
