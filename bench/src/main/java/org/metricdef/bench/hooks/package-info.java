/**
 * Two javac plugins around the checker's own, which tell how long its hooks run, and a plugin and a
 * processor that do nothing.
 */
package org.metricdef.bench.hooks;
