/** Lets everything fail that can, in an order drawn from a seed, and audits what arrived. */
package org.metricdef.demo.chaos;
