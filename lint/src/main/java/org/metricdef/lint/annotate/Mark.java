package org.metricdef.lint.annotate;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An annotation that may be added at one place. */
sealed interface Mark {

  /** The package of our annotations. */
  String PACKAGE = "org.metricdef.";

  /** The annotation's class, qualified. */
  String type();

  /**
   * The annotation as source.
   *
   * @param named how the file names a class
   */
  String text(UnaryOperator<String> named);

  /**
   * {@code @MetricName}.
   *
   * @param sets the metric sets, by their qualified names
   */
  record Name(List<String> sets) implements Mark {

    public Name {
      sets = List.copyOf(sets);
    }

    @Override
    public String type() {
      return PACKAGE + "MetricName";
    }

    @Override
    public String text(UnaryOperator<String> named) {
      String classes =
          sets.stream().map(each -> named.apply(each) + ".class").collect(Collectors.joining(", "));
      return "@%s(%s)"
          .formatted(named.apply(type()), sets.size() == 1 ? classes : "{" + classes + "}");
    }
  }

  /**
   * {@code @MetricLabels}.
   *
   * @param includesBase whether calls pass the base labels of the set too
   */
  record Labels(boolean includesBase) implements Mark {

    @Override
    public String type() {
      return PACKAGE + "MetricLabels";
    }

    @Override
    public String text(UnaryOperator<String> named) {
      return "@" + named.apply(type()) + (includesBase ? "(includesBaseLabels = true)" : "");
    }
  }

  /** {@code @LabelKeys}. */
  record Keys(List<String> keys) implements Mark {

    public Keys {
      keys = List.copyOf(keys);
    }

    @Override
    public String type() {
      return PACKAGE + "LabelKeys";
    }

    @Override
    public String text(UnaryOperator<String> named) {
      String texts = keys.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
      return "@%s(%s)".formatted(named.apply(type()), keys.size() == 1 ? texts : "{" + texts + "}");
    }
  }
}
