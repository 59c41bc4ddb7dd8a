/**
 * What members that a code generator has added stand for: the property of an object that an
 * accessor, a setter or a builder's method is of, and what a builder has to be given. Each
 * generator is one file. All answers come from the elements, so that a class file gives the same
 * ones as the source that it was compiled from.
 */
@NullMarked
package org.metricdef.processor.property;

import org.jspecify.annotations.NullMarked;
