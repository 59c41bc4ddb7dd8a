/** What one increment costs, by each client: JMH benchmarks. */
package org.metricdef.bench.increments;
