package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.flow.value.Taint.Nature;

/** The edit that replaces the source of a flawed label value. */
final class ValueFix {

  private static final String INSTEAD_OF_NULL = "\"none\"";

  private static final Set<String> TEXTS = Set.of("getMessage", "getLocalizedMessage", "toString");

  private ValueFix() {}

  /** The edits of all sources; empty if one of them has none. */
  static Optional<Fix> of(Stream<Taint> taints, MessageContext context) {
    List<Optional<Fix>> fixes =
        taints.map(taint -> of(taint, context)).distinct().toList();
    return fixes.stream().allMatch(Optional::isPresent)
        ? fixes.stream().flatMap(Optional::stream).reduce(Fix::and)
        : Optional.empty();
  }

  private static Optional<Fix> of(Taint taint, MessageContext context) {
    return context
        .expressionAt(taint.place(), taint.expression())
        .filter(source -> taint.isOfText())
        .flatMap(source -> replacement(source, taint.nature(), context)
            .map(text -> Fix.replace(context.source(), source, text)));
  }

  private static Optional<String> replacement(
      ExpressionTree source, Nature nature, MessageContext context) {
    return switch (nature) {
      case NULL -> notNull(source, context);
      case UNBOUNDED -> kindOfException(source, context);
      case OWN_COMPONENT -> Optional.empty();
    };
  }

  private static Optional<String> notNull(ExpressionTree source, MessageContext context) {
    if (source.getKind() == Tree.Kind.NULL_LITERAL) {
      return Optional.of(INSTEAD_OF_NULL);
    }
    return context.isString(source)
        ? Optional.of("%s.requireNonNullElse(%s, %s)"
            .formatted(
                context.source().nameOf("java.util", "Objects"),
                context.source().of(source),
                INSTEAD_OF_NULL))
        : Optional.empty();
  }

  /** The class of an exception is one of few; its text is one of many. */
  private static Optional<String> kindOfException(ExpressionTree source, MessageContext context) {
    return source instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && call.getArguments().isEmpty()
            && TEXTS.contains(select.getIdentifier().toString())
            && context.isThrowable(select.getExpression())
        ? Optional.of(context.source().of(select.getExpression()) + ".getClass().getSimpleName()")
        : Optional.empty();
  }
}
