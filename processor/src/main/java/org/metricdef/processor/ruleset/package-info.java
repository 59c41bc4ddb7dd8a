/** Which rules there are, and how severe each is. */
package org.metricdef.processor.ruleset;
