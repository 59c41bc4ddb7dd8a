package org.metricdef.lint.guide;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.report.Catalogue;

/** A module with its name and its catalogue. */
public record GuideModule(String module, Catalogue catalogue) {

  /** Folders that builds put classes in, below the folder of the module. */
  private static final Set<String> OF_BUILDS =
      Set.of("target", "build", "out", "bin", "classes", "java", "main", "production");

  /**
   * The name of a module by the place of its classes: that of the jar without its end, or that of
   * the folder which has the build's folder in it.
   */
  public static String nameOf(Path classes) {
    Path place = classes.toAbsolutePath().normalize();
    String last = last(place);
    if (last.endsWith(".jar")) {
      return last.substring(0, last.length() - ".jar".length());
    }
    Optional<Path> folder = Optional.of(place);
    while (folder.isPresent() && OF_BUILDS.contains(last(folder.get()))) {
      folder = folder.map(Path::getParent);
    }
    return folder.map(GuideModule::last).filter(each -> !each.isEmpty()).orElse(last);
  }

  private static String last(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
  }
}
