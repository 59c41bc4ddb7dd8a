/**
 * Whether every symbol that the group carries is carried: it has a partition, the partition is some
 * member's, and where it is ours, the symbol is open.
 */
package org.metricdef.ingestion.coverage;
