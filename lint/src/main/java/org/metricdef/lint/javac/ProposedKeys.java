package org.metricdef.lint.javac;

import java.nio.file.Path;
import java.util.List;
import org.metricdef.lint.finding.Location;

/**
 * A {@code @LabelKeys} at a declaration, after which a finding is gone. It may make other code
 * wrong.
 *
 * @param finding where the finding is
 * @param file the file with the declaration
 * @param offset where the declaration begins, in characters from 0
 * @param isMember whether a method or a field is declared, and not a parameter or a component
 */
public record ProposedKeys(
    Location finding, Path file, int offset, boolean isMember, List<String> keys) {

  public ProposedKeys {
    keys = List.copyOf(keys);
  }
}
