/** What the tests and the programs in their own class loader have in common. */
package org.metricdef.processor.soundness.raw.world;
