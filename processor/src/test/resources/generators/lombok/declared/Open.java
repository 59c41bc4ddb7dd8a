package shop;

import java.util.function.Supplier;
import lombok.Builder;
import lombok.Getter;
import lombok.NonNull;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Its builder can be run as a Supplier, by code that nobody checks. */
@Getter
@Builder // error: state the keys of field 'labels' with @LabelKeys({"country"}), and mark it with lombok.NonNull
class Open {

  private final @LabelKeys("country") Labels labels;

  static class OpenBuilder implements Supplier<Open> {

    @Override
    public Open get() {
      return build(); // error: cannot prove that the builder is given 'labels'
    }
  }
}

/** It refuses null itself, so that the builder may be run by anyone. */
@Getter
@Builder
class OpenAndChecked {

  private final @NonNull @LabelKeys("country") Labels labels;

  static class OpenAndCheckedBuilder implements Supplier<OpenAndChecked> {

    @Override
    public OpenAndChecked get() {
      return build();
    }
  }
}
