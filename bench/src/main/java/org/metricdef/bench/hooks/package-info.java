/** Two javac plugins around the checker's own, which tell how long its hooks run. */
package org.metricdef.bench.hooks;
