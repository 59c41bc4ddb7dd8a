/** Rules for the words of this repository: its pages, its comments, its names. */
package org.metricdef.processor.prose;
