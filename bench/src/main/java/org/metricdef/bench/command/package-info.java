/** What the command metricdef takes from its start to its end, beside javac. */
package org.metricdef.bench.command;
