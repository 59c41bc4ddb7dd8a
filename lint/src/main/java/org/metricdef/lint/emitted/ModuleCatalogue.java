package org.metricdef.lint.emitted;

import java.nio.file.Path;
import java.util.List;
import org.metricdef.processor.report.Catalogue;

/**
 * The catalogue of a module.
 *
 * @param place the folder of classes, the jar or the file that has it
 */
public record ModuleCatalogue(Path place, Catalogue catalogue) {

  /** The catalogues alone. */
  public static List<Catalogue> catalogues(List<ModuleCatalogue> modules) {
    return modules.stream().map(ModuleCatalogue::catalogue).toList();
  }
}
