/** Stub files: what they state of the methods of libraries, and what is wrong with them. */
package org.metricdef.processor.stub;
