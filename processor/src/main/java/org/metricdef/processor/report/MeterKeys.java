package org.metricdef.processor.report;

import java.util.List;

/**
 * The keys that code gives a meter of Micrometer, where they can be compared with those of other
 * code: the registry counts as the program's only one, and no setting decides on the call.
 *
 * @param line the line number; 0 if it is unknown
 * @param kind the kind of meter: two kinds may share a name
 * @param unit its unit, which the exposed name ends with; empty if it has none
 * @param keys the keys that its tags surely have
 * @param optionalKeys the keys that they may have in addition
 */
public record MeterKeys(
    long line,
    String kind,
    String name,
    String unit,
    List<String> keys,
    List<String> optionalKeys) {

  public MeterKeys {
    keys = List.copyOf(keys);
    optionalKeys = List.copyOf(optionalKeys);
  }
}
