package org.metricdef.testbed.audit;

import java.util.ArrayList;
import java.util.List;

/** What an audit found, cut off where a person would stop reading. */
final class Problems {

  private static final int MOST = 20;

  private final List<String> first = new ArrayList<>();
  private long more;

  void add(String problem) {
    if (first.size() < MOST) {
      first.add(problem);
    } else {
      more++;
    }
  }

  List<String> list() {
    List<String> all = new ArrayList<>(first);
    if (more > 0) {
      all.add("… and " + more + " more");
    }
    return all;
  }
}
