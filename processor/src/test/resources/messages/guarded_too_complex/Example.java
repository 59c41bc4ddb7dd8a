package guarded_too_complex;

import io.prometheus.client.Counter;
import java.util.List;

/** Each finally block runs after every way out of its try block, so the ways multiply. */
class Example {

  void nested(Counter sales, int n, List<String> values) {
    try { if (n == 0) { return; } values.add("k0"); } finally {
    try { if (n == 1) { return; } values.add("k1"); } finally {
    try { if (n == 2) { return; } values.add("k2"); } finally {
    try { if (n == 3) { return; } values.add("k3"); } finally {
    try { if (n == 4) { return; } values.add("k4"); } finally {
    try { if (n == 5) { return; } values.add("k5"); } finally {
    try { if (n == 6) { return; } values.add("k6"); } finally {
    try { if (n == 7) { return; } values.add("k7"); } finally {
    try { if (n == 8) { return; } values.add("k8"); } finally {
    try { if (n == 9) { return; } values.add("k9"); } finally {
    sales.labels(values.toArray(new String[0])).inc();
    }}}}}}}}}}
  }
}
