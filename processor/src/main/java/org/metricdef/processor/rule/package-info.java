/** The rules, one file per rule. A rule turns what is known about a call into findings. */
package org.metricdef.processor.rule;
