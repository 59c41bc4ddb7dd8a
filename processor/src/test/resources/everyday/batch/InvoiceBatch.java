package everyday.batch;

import everyday.shared.JobMetrics;
import everyday.shared.PrometheusJobMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.Counter;
import org.metricdef.Labels;

/** A job with a reader, a processor and a writer, in chunks. */
public class InvoiceBatch {

  record Invoice(String customer, int cents) {}

  private static final int CHUNK = 2;

  private final JobMetrics metrics;
  private final Labels job = Labels.of("job", "invoices");
  private final Counter.Bound written;
  private final Counter.Bound rejected;

  public InvoiceBatch(JobMetrics metrics) {
    this.metrics = metrics;
    Labels write = job.with("stage", "write");
    this.written = metrics.itemsTotal().with(write.with("outcome", "ok"));
    this.rejected = metrics.itemsTotal().with(write.with("outcome", "rejected"));
  }

  public int run(List<Invoice> invoices) {
    if (invoices.isEmpty()) {
      metrics.skippedTotal().increment(job.with("reason", "empty"));
      return 0;
    }
    long start = System.nanoTime();
    List<Invoice> chunk = new ArrayList<>();
    int count = 0;
    for (Invoice invoice : invoices) {
      chunk.add(invoice);
      if (chunk.size() == CHUNK) {
        count += write(chunk);
        chunk.clear();
      }
    }
    count += write(chunk);
    String outcome = count == invoices.size() ? "complete" : "partial";
    Labels labels = job.with("outcome", outcome);
    metrics.runsTotal().increment(labels);
    metrics.runSeconds().observe(labels, (System.nanoTime() - start) / 1e9);
    return count;
  }

  private int write(List<Invoice> chunk) {
    int count = 0;
    for (Invoice invoice : chunk) {
      if (invoice.cents() > 0) {
        written.increment();
        count++;
      } else {
        rejected.increment();
      }
    }
    metrics
        .itemsTotal()
        .increment(job.with("stage", "read").with("outcome", "ok"), chunk.size());
    return count;
  }

  public static void main(String[] args) {
    InvoiceBatch batch = new InvoiceBatch(PrometheusJobMetrics.register(new CollectorRegistry()));
    batch.run(List.of());
    batch.run(List.of(new Invoice("a", 1), new Invoice("b", 2), new Invoice("c", 3)));
    batch.run(List.of(new Invoice("a", 0)));
  }
}
