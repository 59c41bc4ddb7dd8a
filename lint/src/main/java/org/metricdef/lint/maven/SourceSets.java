package org.metricdef.lint.maven;

import java.nio.file.Path;
import org.metricdef.lint.base.CannotRunException;

/** Tells what modules are compiled with. */
public interface SourceSets {

  /**
   * What a module's sources are compiled with.
   *
   * @param module the folder with its POM, absolute
   * @throws CannotRunException if that cannot be told
   */
  SourceSet of(Path module, SourceSet.Kind kind) throws CannotRunException;
}
