package org.metricdef.processor.library;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.TaintModel;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.Value.LabelMap;

/** Methods whose results carry the taints of their arguments: they make texts and numbers. */
public final class TextModel implements TaintModel {

  /** Classes whose methods return objects with the taints of the receiver and the arguments. */
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

  /** The kinds of texts that are the same in each run if the code names the object. */
  private static final Set<Unbounded> FEW_IF_FIXED =
      EnumSet.of(Unbounded.ADDRESS, Unbounded.FILE, Unbounded.URI);

  private enum Effect {
    RECEIVER,
    ARGUMENTS,
    RECEIVER_AND_ARGUMENTS,
    TEXT_OF_FIRST,
    TEXT_OF_FIRST_OR_SECOND,
    FIRST_NOT_NULL,
    EITHER_NOT_NULL,
    IDENTITY,
    HASH_OF_FIRST
  }

  private enum Lookup {
    VALUE_UNDER_KEY
  }

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      // The result is the same number, or its text.
      .rows(
          Effect.RECEIVER_AND_ARGUMENTS,
          "Long.valueOf(String)",
          "Long.valueOf(String, int)",
          "Long.valueOf(long)",
          "Long.toString(long)",
          "Long.toString(long, int)",
          "Long.toHexString(long)",
          "Long.toOctalString(long)",
          "Long.toBinaryString(long)",
          "Long.toUnsignedString(long)",
          "Long.toUnsignedString(long, int)",
          "Long.parseLong(String)",
          "Long.parseLong(String, int)",
          "Long.parseLong(CharSequence, int, int, int)",
          "Long.longValue()",
          "Long.intValue()",
          "Long.doubleValue()",
          "Integer.valueOf(String)",
          "Integer.valueOf(String, int)",
          "Integer.valueOf(int)",
          "Integer.toString(int)",
          "Integer.toString(int, int)",
          "Integer.toHexString(int)",
          "Integer.toOctalString(int)",
          "Integer.toBinaryString(int)",
          "Integer.toUnsignedString(int)",
          "Integer.toUnsignedString(int, int)",
          "Integer.parseInt(String)",
          "Integer.parseInt(String, int)",
          "Integer.parseInt(CharSequence, int, int, int)",
          "Integer.longValue()",
          "Integer.intValue()",
          "Integer.doubleValue()",
          "Double.valueOf(String)",
          "Double.valueOf(double)",
          "Double.toString(double)",
          "Double.toHexString(double)",
          "Double.longValue()",
          "Double.intValue()",
          "Double.doubleValue()",
          "Float.valueOf(String)",
          "Float.valueOf(float)",
          "Float.toString(float)",
          "Float.toHexString(float)",
          "Float.longValue()",
          "Float.intValue()",
          "Float.doubleValue()")
      // The result is an argument, or the text of one.
      .rows(Effect.TEXT_OF_FIRST, "Objects.toString(Object)")
      .rows(Effect.TEXT_OF_FIRST_OR_SECOND, "Objects.toString(Object, String)")
      .rows(
          Effect.FIRST_NOT_NULL,
          "Objects.requireNonNull(Object)",
          "Objects.requireNonNull(Object, String)",
          "Objects.requireNonNull(Object, Supplier)",
          "Objects.requireNonNullElseGet(Object, Supplier)")
      .rows(Effect.EITHER_NOT_NULL, "Objects.requireNonNullElse(Object, Object)")
      .rows(Effect.IDENTITY, "Object.hashCode()")
      .rows(Effect.HASH_OF_FIRST, "Objects.hashCode(Object)")
      .build();

  /** Methods of objects that hold one value, and methods that make such an object. */
  private static final EffectTable<Effect> WRAPPERS = EffectTable.<Effect>builder()
      .rows(
          Effect.RECEIVER,
          "Optional.get()",
          "Optional.orElse(Object)",
          "Optional.orElseGet(Supplier)",
          "Optional.orElseThrow()",
          "Optional.orElseThrow(Supplier)",
          "Supplier.get()",
          "Future.get()",
          "java.util.concurrent.Callable.call()",
          "java.util.concurrent.CompletableFuture.join()")
      .rows(Effect.ARGUMENTS, "java.util.concurrent.CompletableFuture.completedFuture(Object)")
      .build();

  /** Methods that look up a key in a label map. */
  private static final EffectTable<Lookup> LOOKUPS = EffectTable.<Lookup>builder()
      .rows(
          Lookup.VALUE_UNDER_KEY, "Map.get(Object)", "Dictionary.get(Object)", "Labels.get(String)")
      .build();

  /** Methods that append to a text. */
  private static final EffectTable<Target> LEFT_IN = EffectTable.<Target>builder()
      .rows(
          Target.RECEIVER,
          "StringBuilder.append(..)",
          "StringBuilder.insert(..)",
          "StringBuilder.replace(int, int, String)",
          "StringBuffer.append(..)",
          "StringBuffer.insert(..)",
          "StringBuffer.replace(int, int, String)",
          "StringJoiner.add(CharSequence)")
      .rows(Target.ARGUMENT, "Throwable.printStackTrace(*)")
      .build();

  private final Set<? extends Element> records;

  /**
   * The model.
   *
   * @param records those whose components are followed with each object
   */
  public TextModel(Set<? extends Element> records) {
    this.records = Set.copyOf(records);
  }

  @Override
  public boolean followsComponentsOf(Element record) {
    return records.contains(record);
  }

  @Override
  public Taints ofResult(Call call, Taints own) {
    Taints made = TaintSources.ofMethod(call.method(), call::place, call.tree());
    if (call.name().equals("toString") && call.arity() == 0) {
      return made.join(ofToString(call));
    }
    Taints passed = passed(call).orElseGet(() -> made.join(own));
    return WRAPPERS
        .inherited(call)
        .map(wrapped -> passed.join(apply(wrapped, call).notNull()))
        .orElse(passed);
  }

  @Override
  public Taints ofReference(MemberReferenceTree tree, ExecutableElement method, SourceIndex index) {
    return TaintSources.ofMethod(method, () -> index.place(tree), tree);
  }

  private Optional<Taints> passed(Call call) {
    if (TEXTS.contains(call.owner()) && makesObject(call.method())) {
      return Optional.of(ofReceiverAndArguments(call));
    }
    Optional<Effect> effect = METHODS.declared(call);
    return effect.isPresent() ? effect.map(known -> apply(known, call)) : ofLookup(call);
  }

  private Taints apply(Effect effect, Call call) {
    return switch (effect) {
      case RECEIVER -> receiver(call);
      case ARGUMENTS -> arguments(call);
      case RECEIVER_AND_ARGUMENTS -> ofReceiverAndArguments(call);
      case TEXT_OF_FIRST -> text(call, 0);
      case TEXT_OF_FIRST_OR_SECOND -> text(call, 0).join(Taints.of(call.argument(1)));
      case FIRST_NOT_NULL -> Taints.of(call.argument(0)).notNull();
      case EITHER_NOT_NULL ->
        Taints.of(call.argument(0)).join(Taints.of(call.argument(1))).notNull();
      case IDENTITY -> identity(call);
      case HASH_OF_FIRST -> hashOfFirst(call);
    };
  }

  private static boolean makesObject(ExecutableElement method) {
    TypeMirror result = method.getReturnType();
    return !result.getKind().isPrimitive();
  }

  private static Taints receiver(Call call) {
    return call.receiver().map(Taints::of).orElse(Taints.NONE);
  }

  private Taints arguments(Call call) {
    Taints all = Taints.NONE;
    for (int i = 0; i < call.arity(); i++) {
      all = all.join(text(call, i));
    }
    return all;
  }

  /** The taints of an argument's text. A null becomes the text {@code "null"}. */
  private Taints text(Call call, int argument) {
    Value value = call.argument(argument);
    Taints elements = value instanceof Value.Container
        ? Taints.of(call.containers().elementsOf(value)).notNull()
        : Taints.NONE;
    return Taints.of(value)
        .notNull()
        .join(elements)
        .join(ofText(call.argumentTree(argument), call.index()));
  }

  private Taints ofToString(Call call) {
    Taints receiver = receiver(call).notNull();
    Optional<ExpressionTree> tree = call.receiverTree();
    if (tree.isEmpty()) {
      return receiver;
    }
    if (call.owner().equals("java.lang.Object") && tree.get().toString().equals("super")) {
      return identity(call);
    }
    return receiver.join(ofText(tree.get(), call.tree(), call.index()));
  }

  private Taints ofReceiverAndArguments(Call call) {
    return receiver(call).notNull().join(arguments(call));
  }

  private Taints identity(Call call) {
    return TaintSources.of(Unbounded.IDENTITY, call.place(), call.tree());
  }

  private Taints hashOfFirst(Call call) {
    TypeMirror type = call.argumentType(0);
    return type != null && Identities.isHashed(type) ? identity(call) : Taints.NONE;
  }

  private static Optional<Taints> ofLookup(Call call) {
    if (call.name().equals("getOrDefault") && call.arity() == 2) {
      // This applies to the method in any class, not only in maps.
      return Optional.of(Taints.of(call.argument(1)));
    }
    return call.receiver().orElse(null) instanceof LabelMap map
        ? LOOKUPS.inherited(call).flatMap(lookup -> valueUnderKey(call, map))
        : Optional.empty();
  }

  /** The taints of the values under sure keys of a label map. */
  private static Optional<Taints> valueUnderKey(Call call, LabelMap map) {
    Optional<Set<String>> names = call.strings(call.argument(0));
    Optional<Keys> keys = call.keysOf(map);
    return names.isPresent() && keys.isPresent() && keys.get().sure().containsAll(names.get())
        ? Optional.of(names.get().stream()
            .flatMap(name -> keys.get().fact(name).values().values().stream())
            .reduce(Taints.NONE, Taints::join))
        : Optional.empty();
  }

  @Override
  public Taints ofText(ExpressionTree expression, SourceIndex index) {
    return ofText(expression, expression, index);
  }

  /**
   * The taints of the text of an object.
   *
   * @param at the expression that makes the text, for messages
   */
  private static Taints ofText(ExpressionTree object, Tree at, SourceIndex index) {
    TypeMirror type = object.getKind() == Tree.Kind.NULL_LITERAL ? null : index.type(object);
    return type == null
        ? Taints.NONE
        : TaintSources.kindOf(type)
            .filter(kind -> !FEW_IF_FIXED.contains(kind) || !isFixed(object, index))
            .map(kind -> TaintSources.of(kind, index.place(at), at))
            .orElse(Taints.NONE);
  }

  /** Whether an object is named in the code, so that there are few such objects. */
  private static boolean isFixed(ExpressionTree object, SourceIndex index) {
    return index.element(object) instanceof VariableElement variable
        && variable.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
  }

  @Override
  public Target leavesIn(Call call) {
    return LEFT_IN.inherited(call).orElse(Target.NOTHING);
  }
}
