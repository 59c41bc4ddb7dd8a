/**
 * Trades of each symbol in the order of their ids, each once: what the stream left out is asked of
 * the exchange's history, and what that lacks too is told as a hole.
 *
 * <p>{@link org.metricdef.ingestion.sequence.Sequencer} gives each live trade to its
 * {@code SymbolSequence}, which holds the order under one lock. Where ids are missing its
 * {@code SymbolRepair} asks the history, a page at a step, on the few threads of
 * {@code RepairPool}, within what {@code RequestBudget} allows all of them together.
 */
package org.metricdef.ingestion.sequence;
