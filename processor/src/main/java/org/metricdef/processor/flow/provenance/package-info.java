/**
 * Provenance for messages: places, hops, origins, path conditions, unknown causes, suggested fixes.
 * No verdict depends on it.
 */
package org.metricdef.processor.flow.provenance;
