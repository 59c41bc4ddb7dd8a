/** The whole idea on real parts, in one command. */
package org.metricdef.demo;
