package org.metricdef.processor.fix;

import java.net.URI;
import java.util.List;

/**
 * A {@code @LabelKeys} at a declaration, after which a finding is gone. Unlike a {@link Fix} it is
 * not certain: it may make code wrong that passes labels there.
 *
 * @param file the file with the declaration
 * @param offset where the declaration begins, counted in characters from 0
 * @param isMember whether a method or a field is declared, and not a parameter or a component
 * @param keys the keys, in the order in which the metric declares them
 */
public record ProposedContract(URI file, int offset, boolean isMember, List<String> keys) {

  public ProposedContract {
    keys = List.copyOf(keys);
  }
}
