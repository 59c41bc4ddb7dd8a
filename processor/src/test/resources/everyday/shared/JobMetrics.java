package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "job_")
public interface JobMetrics {

  @MetricDef(help = "Runs of a job", labels = {"job", "outcome"})
  Counter runsTotal();

  @MetricDef(help = "Items that a job processed", labels = {"job", "stage", "outcome"})
  Counter itemsTotal();

  @MetricDef(help = "Runs that were skipped", labels = {"job", "reason"})
  Counter skippedTotal();

  @MetricDef(help = "Ticks of the scheduler")
  Counter heartbeatsTotal();

  @MetricDef(help = "Time of a run", labels = {"job", "outcome"})
  Histogram runSeconds();

  @MetricDef(help = "Time of the last good run", labels = "job")
  Gauge lastSuccessTimestampSeconds();
}
