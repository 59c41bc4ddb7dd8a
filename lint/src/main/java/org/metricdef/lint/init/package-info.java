/** Proposals of metric sets, made of what code declares and records with clients as they stand. */
@NullMarked
package org.metricdef.lint.init;

import org.jspecify.annotations.NullMarked;
