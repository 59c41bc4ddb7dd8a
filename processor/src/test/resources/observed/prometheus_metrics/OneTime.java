import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Info;
import java.time.Instant;
import java.util.UUID;

/** Values that a program makes once: they begin one series, not one with each call. */
class OneTime {
  private static final Info BUILD =
      Info.builder().name("build").labelNames("version", "started").build();
  private static final Gauge UP = Gauge.builder().name("up").labelNames("instance").build();
  private static final String ID = UUID.randomUUID().toString();

  static {
    UP.labelValues(UUID.randomUUID().toString()).set(1);
  }

  OneTime() {
    UP.labelValues(UUID.randomUUID().toString()).set(1);
  }

  void worksWithTheLastValue() {
    BUILD.setLabelValues("1.0", Instant.now().toString());
  }

  void worksWithAnIdOfTheInstance() {
    UP.labelValues(ID).set(1);
  }

  void worksWithAnIdOfEachCall() {
    UP.labelValues(UUID.randomUUID().toString()).set(1); // warning: [unbounded-label-value]
  }

  public static void main(String[] arguments) {
    UP.labelValues(UUID.randomUUID().toString()).set(1);
  }
}
