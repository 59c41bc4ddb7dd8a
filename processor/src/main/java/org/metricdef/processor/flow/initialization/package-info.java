/**
 * Which fields code may read before they are assigned: a walk over the initialization of each class
 * in its order, and over the code that it may run.
 */
package org.metricdef.processor.flow.initialization;
