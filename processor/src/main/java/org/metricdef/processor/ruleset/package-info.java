/** The list of the rules and their severities. */
package org.metricdef.processor.ruleset;
