package too_complex;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;
import shop.ShopMetrics;

/** Each finally block runs after every way out of its try block, so the ways multiply. */
class Example {

  void nested(ShopMetrics metrics, int n, Map<String, String> labels) {
    try { if (n == 0) { return; } labels.put("k0", "x"); } finally {
    try { if (n == 1) { return; } labels.put("k1", "x"); } finally {
    try { if (n == 2) { return; } labels.put("k2", "x"); } finally {
    try { if (n == 3) { return; } labels.put("k3", "x"); } finally {
    try { if (n == 4) { return; } labels.put("k4", "x"); } finally {
    try { if (n == 5) { return; } labels.put("k5", "x"); } finally {
    try { if (n == 6) { return; } labels.put("k6", "x"); } finally {
    try { if (n == 7) { return; } labels.put("k7", "x"); } finally {
    try { if (n == 8) { return; } labels.put("k8", "x"); } finally {
    try { if (n == 9) { return; } labels.put("k9", "x"); } finally {
    metrics.visitsTotal().increment(Labels.copyOf(new HashMap<>(labels)));
    }}}}}}}}}}
  }
}
