/** Measures the generated handles beside the client's own calls. */
package org.metricdef.bench.handles;
