package org.metricdef.lint.diff;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where code declares or uses a metric.
 *
 * @param file the source; the catalogue's place if the source is not there
 * @param line the line in the source; empty if it or the source is not known
 * @param text the place in words, such as {@code shop.ShopMetrics.ordersTotal()}
 */
public record Place(Path file, Optional<Integer> line, String text) {}
