import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import java.util.List;

/** Results that are not used. */
class Unused {
  private static final CollectorRegistry REGISTRY = new CollectorRegistry();
  private static final Counter SENT =
      Counter.build("sent_total", "Sent.").labelNames("carrier").register(REGISTRY);
  private static final Counter READ =
      Counter.build("read_total", "Read.").labelNames("carrier").register(REGISTRY);
  private static final Counter BEGUN =
      Counter.build("begun_total", "Begun.").labelNames("carrier").register(REGISTRY);
  private static final Gauge HANDED =
      Gauge.build("handed", "Handed.").labelNames("carrier").register(REGISTRY);
  static final Counter VISIBLE =
      Counter.build("visible_total", "Visible.").labelNames("carrier").register(REGISTRY);
  private static final Histogram TOOK =
      Histogram.build("took_seconds", "Took.").labelNames("carrier").register(REGISTRY);

  static {
    for (String carrier : List.of("ship", "plane")) {
      READ.labels(carrier);
      BEGUN.labels(carrier);
    }
  }

  void worksAndCountsNothing() {
    SENT.labels("ship"); // warning: [discarded-handle] nothing is recorded: 'labels' only looks up a series, and nothing else is done with 'SENT'
  }

  void worksAndMeasuresNothing() {
    TOOK.labels("ship").startTimer(); // warning: [discarded-handle] nothing is recorded: the timer that 'startTimer' returns is not used
  }

  void worksWithATimer() {
    Histogram.Timer timer = TOOK.labels("ship").startTimer();
    timer.observeDuration();
  }

  /** The series begin at 0, and are counted elsewhere. */
  void worksWithASeriesThatBeginsAtZero() {
    READ.labels("rail");
    READ.labels("ship").inc();
  }

  /** Other code may count. */
  void worksWithCollectorsThatOthersHave() {
    VISIBLE.labels("ship");
    HANDED.labels("ship");
    hand(HANDED);
  }

  private static void hand(Gauge gauge) {
    gauge.labels("ship").set(1);
  }
}
