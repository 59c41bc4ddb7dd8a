/**
 * The effects of library methods on label maps, as tables of signature and effect, and the methods
 * and types that are sources of taints. The flow analysis knows no library.
 */
package org.metricdef.processor.library;
