/** The rules, one file each: from a call site and what is known of it to findings. */
package org.metricdef.processor.rule;
