/**
 * Whether something comes of each symbol. The exchange's 24 h ticker says which trade of a symbol
 * was the newest. A symbol of which nothing comes while that moves on is silent.
 */
package org.metricdef.ingestion.freshness;
