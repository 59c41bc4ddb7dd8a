/** What javac runs: the annotation processor and the plugin, and the run that they share. */
package org.metricdef.processor;
