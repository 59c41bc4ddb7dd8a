/** Reads what a class declares and records with clients as they stand. */
@NullMarked
package org.metricdef.processor.inventory;

import org.jspecify.annotations.NullMarked;
