/** Which calls touch which metric: handles and facades, and the contracts between classes. */
package org.metricdef.processor.client;
