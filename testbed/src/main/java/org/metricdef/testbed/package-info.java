/**
 * Real parts on loopback, for tests and the demo: a Kafka broker, an exchange, and an audit that
 * compares what the one received with what the other sent.
 */
package org.metricdef.testbed;
