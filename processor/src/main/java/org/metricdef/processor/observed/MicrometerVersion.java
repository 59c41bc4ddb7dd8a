package org.metricdef.processor.observed;

import org.metricdef.processor.flow.source.VisibleTypes;

/** What the version of Micrometer that code compiles with does, told by the classes that it has. */
final class MicrometerVersion {

  /** A class of 1.10 to 1.16. */
  private static final String BEFORE_17 =
      "io.micrometer.core.instrument.binder.okhttp3.OkHttpObservationInterceptor.CallState";

  /** A class of 1.10 and later. */
  private static final String SINCE_10 =
      "io.micrometer.core.instrument.observation.MeterObservationHandler";

  private static final String CORE = "io.micrometer.core.instrument.MeterRegistry";

  /** The registry for Prometheus: 1.13 moved it. */
  private static final String REGISTRY = "io.micrometer.prometheusmetrics.PrometheusMeterRegistry";

  private static final String OLD_REGISTRY = "io.micrometer.prometheus.PrometheusMeterRegistry";

  private MicrometerVersion() {}

  /**
   * Whether a meter that gets other keys than one of its name before is surely lost. The registry
   * for Prometheus drops it before 1.17. If code does not compile with that registry, it may use
   * another one.
   */
  static boolean dropsOtherKeys(VisibleTypes visible) {
    boolean isOld =
        visible.contains(BEFORE_17) || visible.contains(CORE) && !visible.contains(SINCE_10);
    return isOld && (visible.contains(REGISTRY) || visible.contains(OLD_REGISTRY));
  }
}
