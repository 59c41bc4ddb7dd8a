package everyday.shared;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;

/** The handles of all metric sets by name, for the facades. */
final class HandlesByName {

  private final Map<String, Counter> counters = new HashMap<>();
  private final Map<String, Gauge> gauges = new HashMap<>();
  private final Map<String, Histogram> histograms = new HashMap<>();

  HandlesByName(CollectorRegistry registry) {
    PaymentMetrics payment = PrometheusPaymentMetrics.register(registry);
    ShippingMetrics shipping = PrometheusShippingMetrics.register(registry);
    SearchMetrics search = PrometheusSearchMetrics.register(registry);
    MailMetrics mail = PrometheusMailMetrics.register(registry);
    AuthMetrics auth = PrometheusAuthMetrics.register(registry);
    JobMetrics job = PrometheusJobMetrics.register(registry);
    HttpMetrics http = PrometheusHttpMetrics.register(registry, "everyday");
    StreamMetrics stream = PrometheusStreamMetrics.register(registry);
    CacheMetrics cache = PrometheusCacheMetrics.register(registry);
    counters.put("payment_authorizations_total", payment.authorizationsTotal());
    counters.put("payment_declines_total", payment.declinesTotal());
    counters.put("payment_refunds_total", payment.refundsTotal());
    counters.put("shipping_parcels_total", shipping.parcelsTotal());
    counters.put("shipping_label_errors_total", shipping.labelErrorsTotal());
    counters.put("shipping_deliveries_total", shipping.deliveriesTotal());
    counters.put("search_queries_total", search.queriesTotal());
    counters.put("search_cache_requests_total", search.cacheRequestsTotal());
    counters.put("search_reindex_errors_total", search.reindexErrorsTotal());
    counters.put("mail_sent_total", mail.sentTotal());
    counters.put("mail_bounces_total", mail.bouncesTotal());
    counters.put("mail_retries_total", mail.retriesTotal());
    counters.put("auth_logins_total", auth.loginsTotal());
    counters.put("auth_token_errors_total", auth.tokenErrorsTotal());
    counters.put("auth_lockouts_total", auth.lockoutsTotal());
    counters.put("job_runs_total", job.runsTotal());
    counters.put("job_items_total", job.itemsTotal());
    counters.put("job_skipped_total", job.skippedTotal());
    counters.put("job_heartbeats_total", job.heartbeatsTotal());
    counters.put("http_requests_total", http.requestsTotal());
    counters.put("http_rejected_total", http.rejectedTotal());
    counters.put("http_client_requests_total", http.clientRequestsTotal());
    counters.put("http_client_retries_total", http.clientRetriesTotal());
    counters.put("stream_produced_total", stream.producedTotal());
    counters.put("stream_produce_errors_total", stream.produceErrorsTotal());
    counters.put("stream_consumed_total", stream.consumedTotal());
    counters.put("stream_consume_errors_total", stream.consumeErrorsTotal());
    counters.put("cache_requests_total", cache.requestsTotal());
    counters.put("cache_evictions_total", cache.evictionsTotal());
    gauges.put("payment_pending_captures", payment.pendingCaptures());
    gauges.put("shipping_open_parcels", shipping.openParcels());
    gauges.put("search_indexed_documents", search.indexedDocuments());
    gauges.put("mail_queued_messages", mail.queuedMessages());
    gauges.put("auth_active_sessions", auth.activeSessions());
    gauges.put("job_last_success_timestamp_seconds", job.lastSuccessTimestampSeconds());
    gauges.put("http_in_flight_requests", http.inFlightRequests());
    gauges.put("stream_lag_records", stream.lagRecords());
    gauges.put("cache_entries", cache.entries());
    histograms.put("payment_authorization_seconds", payment.authorizationSeconds());
    histograms.put("shipping_quote_seconds", shipping.quoteSeconds());
    histograms.put("search_query_seconds", search.querySeconds());
    histograms.put("mail_send_seconds", mail.sendSeconds());
    histograms.put("auth_login_seconds", auth.loginSeconds());
    histograms.put("job_run_seconds", job.runSeconds());
    histograms.put("http_request_seconds", http.requestSeconds());
    histograms.put("http_client_seconds", http.clientSeconds());
    histograms.put("stream_process_seconds", stream.processSeconds());
    histograms.put("cache_load_seconds", cache.loadSeconds());
  }

  // The callers of the facades are checked. Here the handle is only known when the code runs.
  @SuppressWarnings("label-keys-unproven")
  void count(String name, Labels labels, double amount) {
    find(counters, name).increment(labels, amount);
  }

  @SuppressWarnings("label-keys-unproven")
  void set(String name, Labels labels, double value) {
    find(gauges, name).set(labels, value);
  }

  @SuppressWarnings("label-keys-unproven")
  void observe(String name, Labels labels, double value) {
    find(histograms, name).observe(labels, value);
  }

  private static <T> T find(Map<String, T> handles, String name) {
    T handle = handles.get(name);
    if (handle == null) {
      throw new IllegalArgumentException("no metric is named " + name);
    }
    return handle;
  }
}
