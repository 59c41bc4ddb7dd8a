/** A real Kafka broker in this JVM. */
package org.metricdef.testbed.broker;
