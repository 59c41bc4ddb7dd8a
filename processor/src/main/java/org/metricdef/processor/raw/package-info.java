/** What code declares and records with clients as they stand, as data for tools. */
@NullMarked
package org.metricdef.processor.raw;

import org.jspecify.annotations.NullMarked;
