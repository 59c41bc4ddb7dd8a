package shop;

import java.util.Map;
«import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
»
/** A facade for the metrics of two sets. */
final class Telemetry {

  static void count(«@MetricName({MailMetrics.class, ShopMetrics.class}) »String name, «@MetricLabels »Map<String, String> labels) {
    System.out.println(name + labels);
  }

  static void run() {
    count("shop_logins_total", Map.of());
    count("mail_bounces_total", Map.of("component", "smtp"));
  }
}
