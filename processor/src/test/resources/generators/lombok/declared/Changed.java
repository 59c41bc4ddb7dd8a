package shop;

import lombok.Builder;
import lombok.Getter;
import lombok.Value;
import lombok.experimental.SuperBuilder;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Builders whose callers rely on what Lombok writes, and code that does something else. */
class Changed {

  /** The mark makes coverage tools leave a method out. */
  @Value
  @Builder
  static class Marked {
    @LabelKeys({"country", "payment"})
    Labels labels;

    @lombok.Generated
    MarkedBuilder toBuilder() { // error: 'toBuilder()' is written by hand, but marked as written by Lombok: callers rely on what Lombok writes
      return new MarkedBuilder();
    }

    @lombok.Generated
    static Marked withoutLabels() { // error: remove @lombok.Generated; most coverage tools take any annotation named Generated
      return builder().build(); // error: the builder is not given 'labels'
    }

    @lombok.Generated
    @Override
    public String toString() {
      return "marked";
    }

    static class MarkedBuilder {
      @lombok.Generated
      MarkedBuilder reset() { // error: 'reset()' is written by hand, but marked as written by Lombok
        this.labels = null;
        return this;
      }
    }
  }

  @Value
  @Builder
  static class Assigned {
    @LabelKeys({"country", "payment"})
    Labels labels;

    static void clear(AssignedBuilder builder) {
      builder.labels = null; // error: cannot prove that a builder keeps 'labels', which has @LabelKeys: code assigns its field
    }
  }

  static class Elsewhere {
    static void clear(Assigned.AssignedBuilder builder) {
      builder.labels = null; // error: call the builder's method for 'labels' instead
    }
  }

  static class Silent extends Events.Order.OrderBuilder {
    @Override
    public Silent labels(Labels labels) { // error: remove it, or give it another name
      return this;
    }
  }

  static class Forgetful extends Events.Order.OrderBuilder {
    @Override
    public Forgetful labels(Labels labels) { // error: cannot prove that 'labels(Labels)' does what the method of the builder does that it overrides
      return this;
    }
  }

  @Getter
  @SuperBuilder
  static class Resettable {
    private final @LabelKeys({"country", "payment"}) Labels labels;

    abstract static class ResettableBuilder<
        C extends Resettable, B extends ResettableBuilder<C, B>> {
      B reset() {
        this.labels = null;
        return self();
      }
    }
  }

  @Getter
  @SuperBuilder
  static class Inherited extends Resettable {
    private final int items;
  }
}
