/**
 * The abstract store: the state at one program point, the flow-insensitive global store, and the
 * worklist of the units that read it.
 */
package org.metricdef.processor.flow.store;
