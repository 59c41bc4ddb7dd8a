/**
 * Two javac plugins around the checker's own, which tell how long its hooks run, and a processor that
 * does nothing.
 */
package org.metricdef.bench.hooks;
