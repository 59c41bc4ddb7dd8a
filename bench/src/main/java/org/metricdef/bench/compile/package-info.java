/** What a compilation costs with each checker: javac in processes of its own. */
package org.metricdef.bench.compile;
