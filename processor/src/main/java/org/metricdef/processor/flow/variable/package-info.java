/** Reads and writes of variables: values, taints, contracts, and what tests say of them. */
package org.metricdef.processor.flow.variable;
