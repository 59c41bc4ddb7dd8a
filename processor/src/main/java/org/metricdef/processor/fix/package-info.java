/** Changes of the source that end a finding, as data. */
package org.metricdef.processor.fix;
