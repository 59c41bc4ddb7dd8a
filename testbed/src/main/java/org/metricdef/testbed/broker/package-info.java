/** Real Kafka brokers, in this JVM and in one of their own. */
package org.metricdef.testbed.broker;
