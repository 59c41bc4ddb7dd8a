package shop;

import java.util.Map;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.Value;
import lombok.With;
import lombok.experimental.SuperBuilder;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Classes whose members Lombok writes. The contract of a field is that of its members. */
class Events {

  @Value
  @Builder(toBuilder = true)
  static class Order {
    String id;

    @LabelKeys({"country", "payment"})
    Labels labels;
  }

  @Value
  @With
  @Builder(setterPrefix = "with")
  static class Payment {
    String id;

    @LabelKeys({"country", "payment"})
    Map<String, String> labels;
  }

  @Getter
  @SuperBuilder(toBuilder = true)
  static class Base {
    private final String id;

    private final @LabelKeys({"country", "payment"}) Labels labels;
  }

  @Getter
  @SuperBuilder
  static class Refund extends Base {
    private final int items;
  }

  @Value
  @Builder
  static class Defaulted {
    String id;

    @Builder.Default
    @LabelKeys({"country", "payment"})
    Labels labels = Labels.of("country", "none", "payment", "none");
  }

  @Value
  @Builder
  static class Checked {
    String id;

    @NonNull
    @LabelKeys({"country", "payment"})
    Labels labels;
  }

  @Getter
  @RequiredArgsConstructor
  static class Request {
    private final @LabelKeys({"country", "payment"}) Labels labels;
    private int attempts;
  }

  @Value
  @AllArgsConstructor(staticName = "of")
  static class Named {
    @LabelKeys({"country", "payment"})
    Labels labels;
  }

  /** People have added a method to the builder. */
  @Getter
  @Builder
  static class Extended {
    private final @LabelKeys({"country", "payment"}) Labels labels;
    private final String id;

    static class ExtendedBuilder {

      ExtendedBuilder reset() {
        this.labels = null;
        return this;
      }
    }
  }

  @Data
  static class Changeable {
    @LabelKeys({"country", "payment"})
    Labels labels = Labels.of("country", "none", "payment", "none");

    final @LabelKeys({"country", "payment"}) Labels first;
  }

  @Data
  static class Unassigned {
    @LabelKeys("country")
    Labels labels; // error: does not hold until the field is assigned: it is null
  }

  /** Its constructor does not refuse null, whatever is at the field. */
  @Getter
  static class ByHand {
    @NonNull
    private final @LabelKeys({"country", "payment"}) Labels labels;

    @Builder
    ByHand(@LabelKeys({"country", "payment"}) Labels labels) {
      this.labels = labels;
    }
  }

  /** Which of two fields a constructor's parameter is for, a class file does not say. */
  @Value // error: cannot prove that @LabelKeys of 'labels' is given exactly country, payment
  static class Two {
    @LabelKeys({"country", "payment"})
    Labels labels;

    Labels others;
  }
}
