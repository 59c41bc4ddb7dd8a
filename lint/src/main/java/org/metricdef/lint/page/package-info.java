/** A guide as a page: in Markdown, and as one file of HTML. */
@NullMarked
package org.metricdef.lint.page;

import org.jspecify.annotations.NullMarked;
