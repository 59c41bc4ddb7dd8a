/** Types and methods as people write them, for messages. */
@NullMarked
package org.metricdef.processor.text;

import org.jspecify.annotations.NullMarked;
