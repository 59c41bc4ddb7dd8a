/** The findings that a team has written down to deal with later. */
package org.metricdef.processor.baseline;
