/** Generated code bases that increment metrics among ordinary code. */
package org.metricdef.bench.guarded;
