package shop;

import com.google.auto.value.AutoValue;
import java.util.Map;
import org.metricdef.LabelKeys;

/** AutoValue writes its builder. */
@AutoValue
abstract class Payment {

  abstract String getId();

  @LabelKeys({"country", "payment"})
  abstract Map<String, String> getLabels();

  abstract Builder toBuilder();

  static Builder builder() {
    return new AutoValue_Payment.Builder();
  }

  @AutoValue.Builder
  abstract static class Builder {
    abstract Builder setId(String id);

    abstract Builder setLabels(Map<String, String> labels);

    abstract Payment build();
  }
}
