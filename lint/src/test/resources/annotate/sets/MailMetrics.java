package shop;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "mail_", clients = Client.NONE)
public interface MailMetrics {

  @MetricDef(
      help = "Orders.",
      labels = {"country", "status"})
  Counter mailsTotal();

  @MetricDef(help = "Errors.", labels = "component")
  Counter bouncesTotal();

  @MetricDef(help = "Logins.")
  Counter openedTotal();
}
