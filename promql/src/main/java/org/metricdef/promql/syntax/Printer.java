package org.metricdef.promql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes an expression on one line, as Prometheus shows it. The text means the same as before. */
public final class Printer {

  private Printer() {}

  /** The expression as text. */
  public static String print(Expr expression) {
    if (expression instanceof Expr.NumberLiteral number) {
      return number.text();
    } else if (expression instanceof Expr.StringLiteral string) {
      return string(string.text());
    } else if (expression instanceof Expr.VectorSelector selector) {
      return selector(selector);
    } else if (expression instanceof Expr.Paren paren) {
      return "(" + print(paren.inner()) + ")";
    } else if (expression instanceof Expr.Unary unary) {
      return unary.sign().symbol() + print(unary.operand());
    } else if (expression instanceof Expr.Binary binary) {
      return print(binary.left()) + " " + operator(binary) + " " + print(binary.right());
    } else if (expression instanceof Expr.Aggregation aggregation) {
      return aggregation.aggregator().word()
          + aggregation.grouping().map(Printer::grouping).orElse("")
          + arguments(aggregation.arguments());
    } else if (expression instanceof Expr.Call call) {
      return call.function().text() + arguments(call.arguments());
    }
    return modified(expression);
  }

  private static String modified(Expr expression) {
    if (expression instanceof Expr.Range range) {
      return print(range.operand()) + "[" + DurationPrinter.print(range.range()) + "]";
    } else if (expression instanceof Expr.Subquery subquery) {
      String step = subquery.step().map(DurationPrinter::print).orElse("");
      return print(subquery.operand()) + "[" + DurationPrinter.print(subquery.range()) + ":" + step
          + "]";
    } else if (expression instanceof Expr.Offset offset) {
      return print(offset.operand()) + " offset " + DurationPrinter.print(offset.offset());
    } else if (expression instanceof Expr.At at) {
      return print(at.operand()) + " @ " + time(at.time());
    } else if (expression instanceof Expr.Extended extended) {
      return print(extended.operand()) + " " + extended.extension().word();
    }
    throw new IllegalStateException("no text for " + expression);
  }

  private static String arguments(List<Expr> arguments) {
    return arguments.stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String selector(Expr.VectorSelector selector) {
    List<String> parts = new ArrayList<>();
    selector.quotedNames().forEach(name -> parts.add(string(name.text())));
    selector.matchers().forEach(matcher -> parts.add(matcher(matcher)));
    String name = selector.name().map(Name::text).orElse("");
    return !name.isEmpty() && parts.isEmpty() ? name : name + "{" + String.join(", ", parts) + "}";
  }

  private static String matcher(LabelMatcher matcher) {
    return label(matcher.label())
        + matcher.operator().symbol()
        + string(matcher.value().text());
  }

  private static String operator(Expr.Binary binary) {
    return binary.operator().symbol()
        + (binary.returnBool() ? " bool" : "")
        + binary.matching().map(Printer::matching).orElse("")
        + fill(binary.fill());
  }

  private static String matching(Matching matching) {
    return (matching.on() ? " on " : " ignoring ")
        + labels(matching.labels())
        + matching.group().map(Printer::group).orElse("");
  }

  private static String group(Matching.Group group) {
    return (group.many() == Matching.Side.LEFT ? " group_left " : " group_right ")
        + labels(group.include());
  }

  private static String fill(Fill fill) {
    if (fill.left().isPresent() && fill.left().equals(fill.right())) {
      return fill("fill", fill.left());
    }
    return fill("fill_left", fill.left()) + fill("fill_right", fill.right());
  }

  private static String fill(String word, Optional<Fill.Value> value) {
    return value
        .map(present ->
            " " + word + "(" + sign(present.sign()) + present.number().text() + ")")
        .orElse("");
  }

  private static String grouping(Grouping grouping) {
    return (grouping.without() ? " without " : " by ") + labels(grouping.labels()) + " ";
  }

  private static String labels(List<LabelName> labels) {
    return labels.stream().map(Printer::label).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String label(LabelName label) {
    return label.isQuoted() ? string(label.written()) : label.written();
  }

  private static String time(Time time) {
    if (time instanceof Time.Fixed fixed) {
      return sign(fixed.sign()) + fixed.seconds().text();
    }
    return time instanceof Time.Start ? "start()" : "end()";
  }

  private static String sign(Optional<Sign> sign) {
    return sign.map(Sign::symbol).orElse("");
  }

  /** What is not well-formed stays as it is. */
  private static String string(String written) {
    return Strings.valueOf(written).map(Strings::quoted).orElse(written);
  }
}
