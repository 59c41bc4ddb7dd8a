/** YAML and JSON as a tree of which every text knows its place in the file. */
@NullMarked
package org.metricdef.lint.document;

import org.jspecify.annotations.NullMarked;
