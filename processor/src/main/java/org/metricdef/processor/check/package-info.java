/** The check of one class: from its trees to findings, verdicts, and what becomes of them. */
package org.metricdef.processor.check;
