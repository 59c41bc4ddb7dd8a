package everyday.reactive;

import everyday.shared.PrometheusSearchMetrics;
import everyday.shared.SearchMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.metricdef.Labels;

/** Searches with a Mono; doOnNext and doOnError count. */
public class MonoSearch {

  /** As much of a reactive library as this program needs. */
  static final class Mono<T> {
    private final Supplier<T> source;

    private Mono(Supplier<T> source) {
      this.source = source;
    }

    static <T> Mono<T> fromSupplier(Supplier<T> source) {
      return new Mono<>(source);
    }

    <R> Mono<R> map(Function<T, R> mapper) {
      return new Mono<>(() -> mapper.apply(source.get()));
    }

    Mono<T> doOnNext(Consumer<T> action) {
      return new Mono<>(() -> {
        T value = source.get();
        action.accept(value);
        return value;
      });
    }

    Mono<T> onErrorReturn(Consumer<RuntimeException> action, T value) {
      return new Mono<>(() -> {
        try {
          return source.get();
        } catch (RuntimeException e) {
          action.accept(e);
          return value;
        }
      });
    }

    T block() {
      return source.get();
    }
  }

  private final SearchMetrics metrics;

  public MonoSearch(SearchMetrics metrics) {
    this.metrics = metrics;
  }

  public Mono<List<String>> search(String index, String query) {
    Labels indexLabels = Labels.of("index", index);
    return Mono.fromSupplier(() -> lookUp(query))
        .doOnNext(found -> metrics
            .queriesTotal()
            .increment(indexLabels.with("outcome", found.isEmpty() ? "empty" : "ok")))
        .doOnNext(found -> metrics.indexedDocuments().set(indexLabels, found.size()))
        .map(List::copyOf)
        .onErrorReturn(e -> failed(indexLabels, e), List.of());
  }

  private void failed(Labels labels, RuntimeException e) {
    metrics.queriesTotal().increment(labels.with("outcome", "error"));
    metrics.reindexErrorsTotal().increment(labels.with("error_type", e.getClass().getSimpleName()));
  }

  private static List<String> lookUp(String query) {
    if (query.isEmpty()) {
      throw new IllegalArgumentException("no query");
    }
    return query.length() > 2 ? List.of(query) : List.of();
  }

  public static void main(String[] args) {
    MonoSearch search = new MonoSearch(PrometheusSearchMetrics.register(new CollectorRegistry()));
    search.search("books", "novel").block();
    search.search("books", "n").block();
    search.search("books", "").block();
  }
}
