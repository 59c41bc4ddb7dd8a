package shop;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

class Shop {

  @RecordBuilder
  record Refund(String id, @LabelKeys({"country", "payment"}) Labels labels) {}

  record Payment(@LabelKeys({"country", "payment"}) Labels labels) {}

  /** Written by hand, with a default. */
  static class PaymentBuilder {
    private Labels labels = Labels.of("country", "DE", "payment", "none");

    PaymentBuilder labels(@LabelKeys({"country", "payment"}) Labels labels) {
      this.labels = labels;
      return this;
    }

    Payment build() {
      return new Payment(labels);
    }
  }
}
