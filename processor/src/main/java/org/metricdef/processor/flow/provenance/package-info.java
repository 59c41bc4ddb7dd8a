/**
 * Where a value or a key came from, for messages alone: places, hops, origins, path conditions,
 * causes of the unknown, suggested fixes. No verdict depends on it.
 */
package org.metricdef.processor.flow.provenance;
