package org.metricdef.processor.soundness;

import java.io.IOException;
import java.util.List;

/** A source of programs that are checked and run. */
interface Finder {

  /** The programs of some seeds, each the same in every JVM. A seed may have none. */
  List<Program> write(List<Long> seeds) throws IOException;

  /** What the programs so far consist of, in a line. */
  default String summary() {
    return "";
  }
}
