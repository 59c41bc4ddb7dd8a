/** Abstract values: the lattices of keys, values and taints, abstract objects, and contracts. */
package org.metricdef.processor.flow.value;
