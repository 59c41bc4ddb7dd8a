package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "mail_")
public interface MailMetrics {

  @MetricDef(help = "Mails sent", labels = {"template", "outcome"})
  Counter sentTotal();

  @MetricDef(help = "Bounced mails", labels = {"template", "bounce_type"})
  Counter bouncesTotal();

  @MetricDef(help = "Repeated deliveries", labels = "template")
  Counter retriesTotal();

  @MetricDef(help = "Time to hand a mail over", labels = {"template", "transport"})
  Histogram sendSeconds();

  @MetricDef(help = "Mails that wait", labels = "priority")
  Gauge queuedMessages();
}
