/**
 * What the methods of libraries do to label maps, as tables of signature and effect, and which
 * methods and types are sources of taints. The flow analysis knows no library.
 */
package org.metricdef.processor.library;
