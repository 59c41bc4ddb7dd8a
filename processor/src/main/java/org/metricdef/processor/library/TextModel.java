package org.metricdef.processor.library;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.flow.TraitModel;
import org.metricdef.processor.flow.Traits;
import org.metricdef.processor.flow.Value;

/** What texts and numbers methods make, and of what: the methods that pass on what they are given. */
public final class TextModel implements TraitModel {

  /** Their results that are objects say what the receiver and the arguments say. */
  private static final Set<String> TEXTS = Set.of(
      "java.lang.String",
      "java.lang.CharSequence",
      "java.lang.StringBuilder",
      "java.lang.StringBuffer",
      "java.util.StringJoiner",
      "java.text.MessageFormat",
      "java.util.Arrays",
      "org.apache.commons.lang.StringUtils",
      "org.apache.commons.lang3.StringUtils",
      "com.google.common.base.Strings",
      "com.google.common.base.Ascii");

  private static final Set<String> BUFFERS =
      Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.util.StringJoiner");

  private static final Set<String> FILLING = Set.of("append", "insert", "replace", "add");

  private static final Set<String> NUMBERS =
      Set.of("java.lang.Long", "java.lang.Integer", "java.lang.Double", "java.lang.Float");

  /** The same number, or another way to write it. */
  private static final Set<String> SAME_NUMBER = Set.of(
      "toString",
      "valueOf",
      "longValue",
      "intValue",
      "doubleValue",
      "toHexString",
      "toOctalString",
      "toBinaryString",
      "toUnsignedString",
      "parseLong",
      "parseInt");

  @Override
  public Traits ofResult(Call call, Traits own) {
    Traits made = TraitSources.ofMethod(call.method(), call::place, call.tree());
    if (call.name().equals("toString") && call.arity() == 0) {
      return made.join(ofToString(call));
    }
    if (call.name().equals("hashCode") && call.owner().equals("java.lang.Object")) {
      return TraitSources.of(Unbounded.IDENTITY, call.place(), call.tree());
    }
    return passed(call).orElseGet(() -> made.join(own));
  }

  @Override
  public Traits ofReference(MemberReferenceTree tree, ExecutableElement method, SourceIndex index) {
    return TraitSources.ofMethod(method, () -> index.place(tree), tree);
  }

  private Optional<Traits> passed(Call call) {
    String owner = call.owner();
    boolean isText = TEXTS.contains(owner) && makesObject(call.method());
    boolean isNumber = NUMBERS.contains(owner) && SAME_NUMBER.contains(call.name());
    if (isText || isNumber) {
      return Optional.of(receiver(call).notNull().join(arguments(call)));
    }
    return switch (owner) {
      case "java.util.Objects" -> ofObjects(call);
      default -> ofMap(call);
    };
  }

  private static boolean makesObject(ExecutableElement method) {
    TypeMirror result = method.getReturnType();
    return !result.getKind().isPrimitive();
  }

  private static Traits receiver(Call call) {
    return call.receiver().map(Traits::of).orElse(Traits.NONE);
  }

  private Traits arguments(Call call) {
    return IntStream.range(0, call.arity())
        .mapToObj(i -> text(call, i))
        .reduce(Traits.NONE, Traits::join);
  }

  /** What the text of an argument says; it is not null, but for {@code "null"}. */
  private Traits text(Call call, int argument) {
    Value value = call.argument(argument);
    Traits elements = value instanceof Value.Container
        ? Traits.of(call.elementsOf(value)).notNull()
        : Traits.NONE;
    return Traits.of(value)
        .notNull()
        .join(elements)
        .join(ofText(call.argumentTree(argument), call.index()));
  }

  private Traits ofToString(Call call) {
    Traits receiver = receiver(call).notNull();
    Optional<ExpressionTree> tree = call.receiverTree();
    if (tree.isEmpty()) {
      return receiver;
    }
    boolean identity = call.owner().equals("java.lang.Object")
        && (tree.get().toString().equals("super") || isFinal(call.index().type(tree.get())));
    return identity
        ? TraitSources.of(Unbounded.IDENTITY, call.place(), call.tree())
        : receiver.join(
            TraitSources.ofText(call.index().type(tree.get()), call.place(), call.tree()));
  }

  /** A final class that leaves toString to Object prints identities. */
  private static boolean isFinal(TypeMirror type) {
    return type instanceof DeclaredType declared
        && !(type instanceof ArrayType)
        && declared.asElement().getModifiers().contains(Modifier.FINAL);
  }

  private Optional<Traits> ofObjects(Call call) {
    return switch (call.name()) {
      case "toString" ->
        Optional.of(
            call.arity() == 1 ? text(call, 0) : text(call, 0).join(Traits.of(call.argument(1))));
      case "requireNonNull", "requireNonNullElseGet" ->
        Optional.of(Traits.of(call.argument(0)).notNull());
      case "requireNonNullElse" ->
        Optional.of(
            Traits.of(call.argument(0)).join(Traits.of(call.argument(1))).notNull());
      default -> Optional.empty();
    };
  }

  /** A label map that we know has the key, with what was put in. */
  private static Optional<Traits> ofMap(Call call) {
    if (call.arity() == 2 && call.name().equals("getOrDefault")) {
      return Optional.of(Traits.of(call.argument(1)));
    }
    if (!call.name().equals("get")
        || call.arity() != 1
        || !(call.receiver().orElse(null) instanceof Value.LabelMap map)) {
      return Optional.empty();
    }
    Optional<Set<String>> names = call.strings(call.argument(0));
    Optional<Keys> keys = call.keysOf(map);
    return names.isPresent() && keys.isPresent() && keys.get().sure().containsAll(names.get())
        ? Optional.of(names.get().stream()
            .flatMap(name -> keys.get().facts().get(name).values().values().stream())
            .reduce(Traits.NONE, Traits::join))
        : Optional.empty();
  }

  @Override
  public Traits ofText(ExpressionTree expression, SourceIndex index) {
    TypeMirror type =
        expression.getKind() == Tree.Kind.NULL_LITERAL ? null : index.type(expression);
    return type == null
        ? Traits.NONE
        : TraitSources.ofText(type, index.place(expression), expression);
  }

  @Override
  public Target leavesIn(Call call) {
    if (BUFFERS.contains(call.owner()) && FILLING.contains(call.name())) {
      return Target.RECEIVER;
    }
    return call.name().equals("printStackTrace") && call.arity() == 1
        ? Target.ARGUMENT
        : Target.NOTHING;
  }
}
