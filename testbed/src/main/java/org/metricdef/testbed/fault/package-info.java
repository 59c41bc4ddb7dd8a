/** What goes wrong on the way from an exchange, as data: single faults, plans of many. */
package org.metricdef.testbed.fault;
