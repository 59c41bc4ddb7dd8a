package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricDefinition;

/**
 * Writes {@code register} and {@code unregister}. A registry gets the metrics once, whoever asks
 * for them; which registries have them is remembered weakly.
 */
final class RegisterWriter {

  private static final ClassName REGISTRATION = ClassName.get("", "Registration");
  private static final TypeName BASE = ParameterizedTypeName.get(List.class, String.class);

  private final ClientWriter client;
  private final String set;
  private final ClassName self;
  private final List<ParameterSpec> arguments;
  private final Map<String, String> base;

  /**
   * The registration of a set.
   *
   * @param set its simple name
   * @param self its implementation
   * @param arguments those of the constructor
   * @param base the parameter of each base label
   */
  RegisterWriter(
      ClientWriter client,
      String set,
      ClassName self,
      List<ParameterSpec> arguments,
      Map<String, String> base) {
    this.client = client;
    this.set = set;
    this.self = self;
    this.arguments = arguments;
    this.base = base;
  }

  FieldSpec field() {
    TypeName map = ParameterizedTypeName.get(
        ClassName.get(Map.class), client.registry().type, base.isEmpty() ? kept() : REGISTRATION);
    return FieldSpec.builder(
            map, "REGISTRATIONS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T<>()", WeakHashMap.class)
        .build();
  }

  private TypeName kept() {
    return client.refersToRegistry()
        ? ParameterizedTypeName.get(ClassName.get(WeakReference.class), self)
        : self;
  }

  /** What is remembered of a registration with base labels; without them it is the metrics. */
  TypeSpec registration() {
    return TypeSpec.classBuilder(REGISTRATION)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(BASE, "base", Modifier.FINAL)
        .addField(String.class, "place", Modifier.FINAL)
        .addField(kept(), "metrics", Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(BASE, "base")
            .addParameter(String.class, "place")
            .addParameter(kept(), "metrics")
            .addStatement("this.base = base")
            .addStatement("this.place = place")
            .addStatement("this.metrics = metrics")
            .build())
        .build();
  }

  MethodSpec register() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("register")
        .addJavadoc("Registers every metric of the set. A registry that has them already gets what "
            + "it lacks,\nand the same metrics are returned.\n\n")
        .addJavadoc(client.refusal())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameters(arguments);
    if (!base.isEmpty()) {
      method.addJavadoc(
          "@throws IllegalArgumentException if the registry has them with other base labels\n"
              + "@throws NullPointerException if the value of a base label is null\n");
    }
    for (Map.Entry<String, String> label : base.entrySet()) {
      method.addStatement(
          "$T.requireNonNull($N, $S)",
          Objects.class,
          label.getValue(),
          "value of base label '" + label.getKey() + "' is null");
    }
    method.addCode(client.first(self, RegistrationCode.names(arguments)));
    method.addCode(base.isEmpty() ? CodeBlock.of("") : baseAndPlace());
    return method
        .beginControlFlow("synchronized (REGISTRATIONS)")
        .addCode(base.isEmpty() ? known() : knownWithBase())
        .beginControlFlow("if (metrics == null)")
        .addStatement("metrics = new $T($L)", self, RegistrationCode.names(arguments))
        .addStatement("REGISTRATIONS.put($N, $L)", client.registry(), remembered())
        .addCode(client.again())
        .endControlFlow()
        .addStatement("return metrics")
        .endControlFlow()
        .build();
  }

  private CodeBlock baseAndPlace() {
    return CodeBlock.builder()
        .addStatement(
            "$T base = $T.of($L)",
            BASE,
            List.class,
            RegistrationCode.names(arguments.subList(1, arguments.size())))
        .addStatement(
            "$T place = $T.getInstance().walk(frames -> frames.skip(1).findFirst().map($T::toString)"
                + ".orElse($S))",
            String.class,
            StackWalker.class,
            StackWalker.StackFrame.class,
            "an unknown place")
        .build();
  }

  private CodeBlock known() {
    return client.refersToRegistry()
        ? CodeBlock.builder()
            .addStatement("$T known = REGISTRATIONS.get($N)", kept(), client.registry())
            .addStatement("$T metrics = known == null ? null : known.get()", self)
            .build()
        : CodeBlock.builder()
            .addStatement("$T metrics = REGISTRATIONS.get($N)", self, client.registry())
            .build();
  }

  private CodeBlock knownWithBase() {
    return CodeBlock.builder()
        .addStatement("$T known = REGISTRATIONS.get($N)", REGISTRATION, client.registry())
        .beginControlFlow("if (known != null && !known.base.equals(base))")
        .addStatement(
            "throw new $T($S + known.base + $S + known.place + $S + base + $S + place)",
            IllegalArgumentException.class,
            set + " is registered twice, with base labels ",
            " at ",
            " and ",
            " at ")
        .endControlFlow()
        .addStatement(
            "$T metrics = known == null ? null : known.metrics$L",
            self,
            client.refersToRegistry() ? ".get()" : "")
        .build();
  }

  private CodeBlock remembered() {
    CodeBlock metrics = client.refersToRegistry()
        ? CodeBlock.of("new $T<>(metrics)", WeakReference.class)
        : CodeBlock.of("metrics");
    return base.isEmpty()
        ? metrics
        : CodeBlock.of("new $T(base, place, $L)", REGISTRATION, metrics);
  }

  MethodSpec unregister(List<MetricDefinition> metrics) {
    return MethodSpec.methodBuilder("unregister")
        .addJavadoc(
            "Takes the metrics out of the registry, for instance at the end of a test. What "
                + "is recorded\nlater is lost.\n")
        .addJavadoc(client.remainder())
        .addModifiers(Modifier.PUBLIC)
        .beginControlFlow("synchronized (REGISTRATIONS)")
        .addCode(client.unregister(metrics))
        .endControlFlow()
        .build();
  }
}
