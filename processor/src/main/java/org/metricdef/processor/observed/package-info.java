/**
 * What is known of the clients that declare metrics by their own API: which types are theirs, what
 * their methods do, and which calls the analysis saw. Nobody has annotated such code, so only what
 * is surely wrong is reported of it.
 */
@NullMarked
package org.metricdef.processor.observed;

import org.jspecify.annotations.NullMarked;
