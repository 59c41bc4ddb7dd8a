package everyday.more;

import everyday.shared.Metrics;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A value that comes later, or an error. */
public final class Mono<T> {

  private final Supplier<T> source;

  private Mono(Supplier<T> source) {
    this.source = source;
  }

  public static <T> Mono<T> fromSupplier(Supplier<T> source) {
    return new Mono<>(source);
  }

  public <R> Mono<R> map(Function<? super T, ? extends R> mapper) {
    return new Mono<>(() -> mapper.apply(source.get()));
  }

  public Mono<T> doOnSuccess(Consumer<? super T> action) {
    return new Mono<>(() -> {
      T value = source.get();
      action.accept(value);
      return value;
    });
  }

  public Mono<T> doOnError(Consumer<? super RuntimeException> action) {
    return new Mono<>(() -> {
      try {
        return source.get();
      } catch (RuntimeException e) {
        action.accept(e);
        throw e;
      }
    });
  }

  public T block() {
    return source.get();
  }

  static class QuoteHandler {

    Mono<Integer> quote(String carrier, int weight) {
      Map<String, String> tags = new HashMap<>();
      tags.put("carrier", carrier);
      return Mono.fromSupplier(() -> 100 / weight)
          .map(price -> price + 1)
          .doOnSuccess(price -> {
            Metrics.time("shipping_quote_seconds", Map.of("carrier", carrier), 0.1);
            Map<String, String> done = new HashMap<>(tags);
            done.put("status", "quoted");
            Metrics.count("shipping_parcels_total", done);
          })
          .doOnError(e -> {
            Map<String, String> failed = new HashMap<>(tags);
            failed.put("error_type", e.getClass().getSimpleName());
            Metrics.count("shipping_label_errors_total", failed);
          });
    }
  }

  public static void main(String[] args) {
    QuoteHandler handler = new QuoteHandler();
    System.out.println(handler.quote("dhl", 3).block());
    try {
      handler.quote("dhl", 0).block();
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
  }
}
