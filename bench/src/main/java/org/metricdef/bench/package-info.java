/** The benchmarks, by one command. */
package org.metricdef.bench;
