/** The check of one class: sites and analysis, rules, what becomes of their findings. */
package org.metricdef.processor.check;
