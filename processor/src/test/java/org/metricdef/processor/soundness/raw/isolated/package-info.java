/**
 * Code that is loaded beside the programs. Each group of programs has clients of its own, whose
 * static registries begin empty.
 */
package org.metricdef.processor.soundness.raw.isolated;
