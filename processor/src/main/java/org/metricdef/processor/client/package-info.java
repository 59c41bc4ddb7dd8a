/** Which calls touch which metric: handles, facades, and the contracts between classes. */
package org.metricdef.processor.client;
