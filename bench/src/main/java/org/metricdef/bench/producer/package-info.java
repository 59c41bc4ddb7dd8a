/**
 * How fast the producer is, from the exchange's socket to Kafka's acknowledgement, beside Kafka's
 * own.
 */
package org.metricdef.bench.producer;
