/** Calls and bodies: which code a call runs, with which arguments, and what it hands back. */
package org.metricdef.processor.flow.call;
