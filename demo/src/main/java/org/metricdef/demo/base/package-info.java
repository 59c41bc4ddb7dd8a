/** What the steps of the demo share: the console, the project, and what is closed at the end. */
package org.metricdef.demo.base;
