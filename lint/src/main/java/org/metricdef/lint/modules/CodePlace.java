package org.metricdef.lint.modules;

import java.util.Optional;
import org.metricdef.lint.emitted.ModuleCatalogue;
import org.metricdef.lint.emitted.SourceSearch;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Region;

/**
 * A place in the code of a module.
 *
 * @param type the qualified name of the top-level class
 * @param line the line; 0 if it is unknown
 */
record CodePlace(ModuleCatalogue module, String type, long line) {

  /** The line of the source; the catalogue's place if the source is not there. */
  Location location() {
    return SourceSearch.of(module.place(), type)
        .filter(file -> line > 0)
        .map(file -> new Location(file, Region.ofLine((int) line)))
        .orElseGet(
            () -> new Location(module.place().toAbsolutePath().normalize(), Region.ofLine(1)));
  }

  /** The place for a message. */
  String described() {
    String at =
        Optional.of(line).filter(known -> known > 0).map(known -> ":" + known).orElse("");
    return "%s%s of %s".formatted(type, at, module.place());
  }
}
