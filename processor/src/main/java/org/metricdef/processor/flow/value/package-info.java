/** Abstract values: the lattice of keys, values, abstract objects, taints, contracts. */
package org.metricdef.processor.flow.value;
