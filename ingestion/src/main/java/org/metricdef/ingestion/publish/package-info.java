/** From a trade to an acknowledged record: encoding, topics, Kafka, dead letters, and the count of them. */
package org.metricdef.ingestion.publish;
