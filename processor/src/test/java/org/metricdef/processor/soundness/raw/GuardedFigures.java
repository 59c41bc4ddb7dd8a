package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.List;

/**
 * What is proven of programs whose every call has to be.
 *
 * @param programs how many were examined
 * @param failing the calls over whose labels the client failed in a run
 * @param harmless the other calls
 * @param proven those of them of which nothing is reported
 * @param escapes the calls that failed although nothing is reported of them
 */
record GuardedFigures(int programs, int failing, int harmless, int proven, List<String> escapes) {

  static final GuardedFigures NONE = new GuardedFigures(0, 0, 0, 0, List.of());

  GuardedFigures {
    escapes = List.copyOf(escapes);
  }

  GuardedFigures and(GuardedFigures more) {
    List<String> all = new ArrayList<>(escapes);
    all.addAll(more.escapes);
    return new GuardedFigures(
        programs + more.programs,
        failing + more.failing,
        harmless + more.harmless,
        proven + more.proven,
        all);
  }

  String summary() {
    return "%d programs that want a proof: %d calls fail, %d of them escape; of %d harmless calls %d are proven (%.1f %%)"
        .formatted(
            programs,
            failing,
            escapes.size(),
            harmless,
            proven,
            harmless == 0 ? 0 : 100.0 * proven / harmless);
  }
}
