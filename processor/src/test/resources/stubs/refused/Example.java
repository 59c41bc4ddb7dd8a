package t;

/** Nothing is wrong here. */
public class Example {

  public static final Integer NAME = 1;

  @org.metricdef.MetricSet
  interface Metrics {
    @org.metricdef.MetricDef(help = "Trades.", labels = "symbol")
    org.metricdef.Counter tradesTotal();
  }
}
