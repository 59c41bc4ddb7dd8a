/** Runs the producer as a program of its own and watches it from outside. */
package org.metricdef.demo.run;
