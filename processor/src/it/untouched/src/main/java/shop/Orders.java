package shop;

import io.micrometer.core.instrument.MeterRegistry;

/** A class that has never heard of the checker. It has one mistake of each kind. */
public class Orders {

  private final MeterRegistry registry;

  public Orders(MeterRegistry registry) {
    this.registry = registry;
  }

  public void placed(String country, String payment) {
    registry.counter("shop.orders", "country", country, "payment", payment).increment();
  }

  public void placedByPhone(String country) {
    registry.counter("shop.orders", "country", country).increment();
  }

  public void refused(String country) {
    registry.counter("shop.refused", "country", country, "card").increment();
  }

  public void unknown() {
    registry.counter("shop.unknown", "country", null).increment();
  }

  public void failed(Exception failure) {
    registry.counter("shop.failed", "message", failure.getMessage()).increment();
  }

  public void unnamed(String country) {
    registry.counter("shop.unnamed", "", country).increment();
  }
}
