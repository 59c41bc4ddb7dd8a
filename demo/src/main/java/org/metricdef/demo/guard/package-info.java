/** Puts the bug back that started this project, and lets javac refuse it. */
package org.metricdef.demo.guard;
