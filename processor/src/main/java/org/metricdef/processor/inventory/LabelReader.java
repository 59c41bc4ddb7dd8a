package org.metricdef.processor.inventory;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.inventory.Chain.Step;
import org.metricdef.processor.raw.RawLabel;

/** Labels, tags and attributes as the source states them. */
final class LabelReader {

  /** How many variables and calls are followed to the expression that states labels. */
  private static final int DEPTH = 4;

  private final Code code;
  private final SourceIndex index;
  private final LocalMaps maps;
  private Optional<Map<VariableElement, ExpressionTree>> onlyValues = Optional.empty();

  LabelReader(Code code) {
    this.code = code;
    this.index = code.index();
    this.maps = new LocalMaps(code);
  }

  /** Values without keys; empty if they come in an array. */
  Optional<List<RawLabel>> values(List<? extends ExpressionTree> arguments) {
    List<RawLabel> labels = new ArrayList<>();
    for (ExpressionTree each : arguments) {
      if (index.type(each) instanceof ArrayType) {
        return Optional.empty();
      }
      labels.add(label("", each));
    }
    return Optional.of(labels);
  }

  private RawLabel label(String key, ExpressionTree value) {
    return new RawLabel(key, code.textOf(value), code.constants().text(value));
  }

  /** Keys and values in turn; empty if a key is not constant. */
  Optional<List<RawLabel>> pairs(List<? extends ExpressionTree> arguments) {
    List<RawLabel> labels = new ArrayList<>();
    if (arguments.size() % 2 != 0) {
      return Optional.empty();
    }
    for (int i = 0; i < arguments.size(); i += 2) {
      Optional<String> key = code.constants().text(arguments.get(i));
      if (key.isEmpty()) {
        return Optional.empty();
      }
      labels.add(label(key.get(), arguments.get(i + 1)));
    }
    return Optional.of(labels);
  }

  /** The tags that the calls of a builder add. */
  Optional<List<RawLabel>> tags(Chain chain) {
    List<RawLabel> labels = new ArrayList<>();
    for (Step step : chain.steps()) {
      Optional<List<RawLabel>> more = switch (step.method()) {
        case "tag" -> pairs(step.arguments());
        case "tags" -> tags(step.arguments(), DEPTH);
        default -> Optional.of(List.of());
      };
      if (more.isEmpty()) {
        return Optional.empty();
      }
      labels.addAll(more.get());
    }
    return Optional.of(labels);
  }

  /** Tags that are given as texts in turn, or as one object that holds them. */
  Optional<List<RawLabel>> tags(List<? extends ExpressionTree> arguments) {
    return tags(arguments, DEPTH);
  }

  private Optional<List<RawLabel>> tags(List<? extends ExpressionTree> arguments, int depth) {
    boolean areTexts = !arguments.isEmpty()
        && String.valueOf(index.type(arguments.get(0))).equals("java.lang.String");
    if (areTexts) {
      return pairs(arguments);
    }
    return each(arguments, depth);
  }

  /** The labels that several expressions state together. */
  private Optional<List<RawLabel>> each(List<? extends ExpressionTree> trees, int depth) {
    List<RawLabel> labels = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      Optional<List<RawLabel>> more = of(tree, depth);
      if (more.isEmpty()) {
        return Optional.empty();
      }
      labels.addAll(more.get());
    }
    return Optional.of(labels);
  }

  /** The labels that an expression states; empty if they are not known. */
  Optional<List<RawLabel>> of(ExpressionTree tree) {
    return of(tree, DEPTH);
  }

  private Optional<List<RawLabel>> of(ExpressionTree tree, int depth) {
    if (tree instanceof ParenthesizedTree inner) {
      return of(inner.getExpression(), depth);
    }
    if (depth == 0) {
      return Optional.empty();
    }
    if (tree instanceof MethodInvocationTree call) {
      return ofCall(call, depth);
    }
    Optional<ExpressionTree> value = valueOf(index.element(tree));
    // The code of the values stands elsewhere, where other variables are in scope.
    return value
        .flatMap(each -> of(each, depth - 1))
        .map(LabelReader::withoutCode)
        .or(() -> localMap(index.element(tree)));
  }

  private Optional<List<RawLabel>> localMap(@Nullable Element variable) {
    return variable == null ? Optional.empty() : maps.of(variable);
  }

  private static List<RawLabel> withoutCode(List<RawLabel> labels) {
    return labels.stream()
        .map(each -> new RawLabel(each.key(), "", each.constant()))
        .toList();
  }

  private Optional<List<RawLabel>> ofCall(MethodInvocationTree call, int depth) {
    Element method = index.element(call);
    if (method == null || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    String name = method.getEnclosingElement() + "." + method.getSimpleName();
    List<? extends ExpressionTree> arguments = call.getArguments();
    return switch (name) {
      case "io.micrometer.core.instrument.Tags.empty",
          "io.opentelemetry.api.common.Attributes.empty",
          "java.util.Collections.emptyList",
          "java.util.Collections.emptyMap" -> Optional.of(List.of());
      case "io.micrometer.core.instrument.Tag.of", "java.util.Map.of" -> pairs(arguments);
      case "io.micrometer.core.instrument.Tags.of" -> tags(arguments, depth - 1);
      case "io.micrometer.core.instrument.Tags.and" ->
        joined(of(select.getExpression(), depth), tags(arguments, depth - 1));
      case "java.util.List.of",
          "java.util.Set.of",
          "java.util.Arrays.asList",
          "java.util.Collections.singletonList" -> each(arguments, depth - 1);
      case "java.util.Collections.singletonMap" -> pairs(arguments);
      case "io.opentelemetry.api.common.Attributes.of" -> attributes(arguments, depth);
      case "io.opentelemetry.api.common.AttributesBuilder.build" -> built(call, depth);
      default -> Optional.empty();
    };
  }

  private static Optional<List<RawLabel>> joined(
      Optional<List<RawLabel>> one, Optional<List<RawLabel>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    List<RawLabel> both = new ArrayList<>(one.get());
    both.addAll(other.get());
    return Optional.of(both);
  }

  private Optional<List<RawLabel>> built(MethodInvocationTree call, int depth) {
    Chain chain = Chain.endingWith(call, index);
    if (!chain.isWhole() || !chain.steps().get(0).method().equals("builder")) {
      return Optional.empty();
    }
    List<RawLabel> labels = new ArrayList<>();
    for (Step step : chain.steps().subList(1, chain.steps().size() - 1)) {
      Optional<List<RawLabel>> more =
          step.method().equals("put") ? attributes(step.arguments(), depth) : Optional.empty();
      if (more.isEmpty()) {
        return Optional.empty();
      }
      labels.addAll(more.get());
    }
    return Optional.of(labels);
  }

  /** Keys of attributes, which have a type, and values in turn. */
  private Optional<List<RawLabel>> attributes(List<? extends ExpressionTree> arguments, int depth) {
    List<RawLabel> labels = new ArrayList<>();
    if (arguments.size() % 2 != 0) {
      return Optional.empty();
    }
    for (int i = 0; i < arguments.size(); i += 2) {
      Optional<String> key = key(arguments.get(i), depth);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      labels.add(attribute(key.get(), arguments.get(i + 1)));
    }
    return Optional.of(labels);
  }

  /** A label is a text, and an exporter writes other values as Java does. */
  private RawLabel attribute(String key, ExpressionTree value) {
    Optional<String> constant = code.constants().text(value);
    return switch (String.valueOf(index.type(value))) {
      case "java.lang.String" -> new RawLabel(key, code.textOf(value), constant);
      case "int", "long", "double", "boolean", "java.lang.Long", "java.lang.Boolean" ->
        new RawLabel(key, "String.valueOf(" + code.textOf(value) + ")", constant);
      default -> new RawLabel(key, "", constant);
    };
  }

  private Optional<String> key(ExpressionTree tree, int depth) {
    Optional<String> text = code.constants().text(tree);
    if (text.isPresent() || depth == 0) {
      return text;
    }
    if (tree instanceof MethodInvocationTree call
        && call.getArguments().size() == 1
        && index.element(call) instanceof ExecutableElement method
        && Owners.of(method)
            .getQualifiedName()
            .contentEquals("io.opentelemetry.api.common.AttributeKey")) {
      return code.constants().text(call.getArguments().get(0));
    }
    return valueOf(index.element(tree)).flatMap(each -> key(each, depth - 1));
  }

  /** The only value of a variable, where the source shows it; empty if it may have another one. */
  private Optional<ExpressionTree> valueOf(@Nullable Element element) {
    if (!(element instanceof VariableElement variable)) {
      return Optional.empty();
    }
    return Optional.ofNullable(onlyValues().get(variable));
  }

  /** The initializers of the variables of the class that have no other value. */
  private Map<VariableElement, ExpressionTree> onlyValues() {
    if (onlyValues.isEmpty()) {
      Set<Element> assigned = new HashSet<>();
      for (Tree each : TreeSearch.all(index.topLevel(), AssignmentTree.class::isInstance)) {
        Element variable = index.element(((AssignmentTree) each).getVariable());
        if (variable != null) {
          assigned.add(variable);
        }
      }
      Map<VariableElement, ExpressionTree> values = new HashMap<>();
      for (Tree each : TreeSearch.all(index.topLevel(), VariableTree.class::isInstance)) {
        ExpressionTree value = ((VariableTree) each).getInitializer();
        if (value != null
            && index.element(each) instanceof VariableElement variable
            && !assigned.contains(variable)
            && (variable.getModifiers().contains(Modifier.FINAL)
                || !variable.getKind().isField())) {
          values.put(variable, value);
        }
      }
      onlyValues = Optional.of(values);
    }
    return onlyValues.get();
  }
}
