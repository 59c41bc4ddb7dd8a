/** Objects whose class or fields are known: records, enum constants, objects of one class. */
package org.metricdef.processor.flow.object;
