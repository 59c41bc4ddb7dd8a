/** What a library's methods do to label maps. One file a library; the flow analysis knows none. */
package org.metricdef.processor.library;
