/**
 * What members that a code generator has added to a class stand for: the field that an accessor, a
 * setter or a builder's method is of, and what a builder has to be given.
 */
@NullMarked
package org.metricdef.processor.property;

import org.jspecify.annotations.NullMarked;
