package org.metricdef.promql.label;

import java.util.List;
import java.util.Optional;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Matching;
import org.metricdef.promql.type.Types;
import org.metricdef.promql.type.ValueType;

/** The labels of operators between two operands. */
final class BinaryLabels {

  private BinaryLabels() {}

  static LabelSet of(Expr.Binary binary, LabelSet left, LabelSet right) {
    LabelSet result = switch (binary.operator()) {
      case OR -> left.union(right);
      case AND, UNLESS -> left;
      default -> computed(binary, left, right);
    };
    boolean dropsName = binary.operator().isArithmetic() || binary.returnBool();
    return dropsName ? result.without(Labels.NAME) : result;
  }

  private static LabelSet computed(Expr.Binary binary, LabelSet left, LabelSet right) {
    if (Types.of(binary.left()) == ValueType.SCALAR) {
      return right;
    }
    if (Types.of(binary.right()) == ValueType.SCALAR) {
      return left;
    }
    Optional<Matching.Group> group = binary.matching().flatMap(Matching::group);
    Sides sides = new Sides(binary, left, right);
    if (group.isEmpty()) {
      return sides.oneToOne();
    }
    return group.get().many() == Matching.Side.LEFT
        ? sides.grouped(left, right, group.get())
        : sides.grouped(right, left, group.get());
  }

  /** Two instant vectors whose series meet. */
  private record Sides(Expr.Binary binary, LabelSet left, LabelSet right) {

    /** Series meet if they are equal in these labels. */
    private LabelSet matched(LabelSet labels) {
      if (binary.matching().isEmpty()) {
        return labels;
      }
      Matching matching = binary.matching().get();
      List<String> names = Labels.names(matching.labels());
      return matching.on() ? labels.only(names) : labels.without(names);
    }

    private LabelSet oneToOne() {
      // A series that stands for a missing one has the labels of the other side.
      return matched(binary.fill().isPresent() ? left.union(right) : common(left, right));
    }

    /** A label that counts for the meeting is on both sides or on none. The name never counts. */
    private LabelSet common(LabelSet many, LabelSet one) {
      return many.intersection(one.with(Labels.NAME));
    }

    private LabelSet grouped(LabelSet many, LabelSet one, Matching.Group group) {
      List<String> include = Labels.names(group.include());
      LabelSet taken = one.only(include);
      if (binary.fill().isPresent()) {
        return many.union(one).union(taken);
      }
      LabelSet counting = matched(LabelSet.any());
      LabelSet kept = many.intersection(complement(counting).union(one.with(Labels.NAME)));
      return kept.without(include).union(taken);
    }

    private static LabelSet complement(LabelSet labels) {
      return new LabelSet(!labels.open(), labels.names());
    }
  }
}
