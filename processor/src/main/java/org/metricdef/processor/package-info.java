/** What javac runs: the annotation processor and the plugin, the two doors into the checker. */
package org.metricdef.processor;
