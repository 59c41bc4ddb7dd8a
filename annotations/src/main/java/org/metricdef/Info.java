package org.metricdef;

import java.util.function.Function;

/**
 * A metric that says something in its labels, such as the version that runs; its value is 1. Its
 * instances come from the implementation that the processor generates for a {@link MetricSet}.
 */
public interface Info {

  /**
   * Says this, and no longer what was said before: there is one series at a time.
   *
   * @throws IllegalArgumentException if the keys differ from those declared, naming the metric, the
   *     keys it takes and the keys it got. In code that the checker has accepted this does not
   *     happen.
   */
  void set(@MetricLabels Labels labels);

  /**
   * An info metric whose labels are the components of a record, so that javac itself proves the
   * keys.
   *
   * @param <L> the record; {@link LabelName} tells how its components become labels
   */
  interface Of<L extends Record> {

    /** Says this, and no longer what was said before. */
    void set(L labels);

    /** A typed form of an info metric, for implementations of metric sets. */
    static <L extends Record> Of<L> over(Info info, Function<? super L, Labels> labels) {
      return new TypedHandles.OfInfo<>(info, labels);
    }
  }
}
