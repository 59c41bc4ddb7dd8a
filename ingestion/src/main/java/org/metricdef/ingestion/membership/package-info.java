/** Which shards this instance owns, by Kafka's consumer groups, and what runs them. */
package org.metricdef.ingestion.membership;
