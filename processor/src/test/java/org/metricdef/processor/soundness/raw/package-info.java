/**
 * Random programs that use a client as it stands. They are checked, and run with the real client.
 */
package org.metricdef.processor.soundness.raw;
