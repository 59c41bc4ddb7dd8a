/** What arrived in Kafka, compared record by record with what the exchange sent. */
package org.metricdef.testbed.audit;
