/** Statements that choose or repeat: loops, switches, try statements. */
package org.metricdef.processor.flow.statement;
