package org.metricdef.lint.init;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.metricdef.MetricSet;
import org.metricdef.lint.base.CannotRunException;

/** The annotations as this command has them, for code that does not have them yet. */
public final class AnnotationClasses {

  private AnnotationClasses() {}

  /**
   * The jar or folder with their classes.
   *
   * @throws CannotRunException if it is not a file
   */
  public static Path location() throws CannotRunException {
    CodeSource source = MetricSet.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new CannotRunException("the annotations of this command are in no file");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new CannotRunException("the annotations of this command are in no file", e);
    }
  }
}
