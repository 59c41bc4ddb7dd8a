import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/** The base unit becomes part of the exposed name, so meters of two units do not share series. */
class Units {
  private final MeterRegistry registry = Metrics.globalRegistry;

  void worksWithTwoUnits() {
    Counter.builder("moved").baseUnit("bytes").tag("a", "1").register(registry);
    Counter.builder("moved").baseUnit("rows").tag("b", "1").register(registry);
    Counter.builder("moved").tag("c", "1").register(registry);
  }

  void worksWithATimeGauge() {
    TimeGauge.builder("age", () -> 1, TimeUnit.SECONDS).tag("a", "1").register(registry);
    Gauge.builder("age", () -> 1).tag("b", "1").register(registry);
  }

  void worksWithAnUnknownUnit() {
    String unit = System.getProperty("observed.unit", "rows");
    DistributionSummary.builder("read").baseUnit(unit).tag("a", "1").register(registry);
    DistributionSummary.builder("read").tag("b", "1").register(registry);
  }

  void differsInKeys() {
    Gauge.builder("used", () -> 1).baseUnit("bytes").tag("a", "1").register(registry);
    Gauge.builder("used", () -> 1).tag("b", "1").baseUnit("bytes").register(registry); // warning: [keys-differ] the gauge 'used' has the key b here, and the key a at Units.java:31
  }
}
