package org.metricdef.processor.client;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/** What calls may do to registrations that were made before. */
final class RegistrationEffects {

  /** What code does to registrations. */
  enum Effect {
    NONE,
    /** It may remove any of them. */
    UNKNOWN,
    /** It removes some. */
    UNREGISTERS
  }

  /** The packages of the clients, whose methods run no code of others. */
  private static final List<String> CLIENTS =
      List.of("io.prometheus.", "io.micrometer.core.", "io.opentelemetry.");

  private static final Set<String> UNREGISTER = Set.of("clear", "unregister", "remove", "close");

  /** Packages of the JDK whose interfaces hold data, and run no code of others by themselves. */
  private static final Set<String> DATA = Set.of("java.util", "java.util.stream");

  private final SourceIndex index;
  private final CompilationContext context;

  RegistrationEffects(SourceIndex index, CompilationContext context) {
    this.index = index;
    this.context = context;
  }

  Effect of(ExecutableElement method) {
    TypeElement owner = Owners.of(method);
    String name = owner.getQualifiedName().toString();
    boolean isGenerated = Annotations.find(owner, AnnotationNames.GENERATED).isPresent();
    if (isGenerated || CLIENTS.stream().anyMatch(name::startsWith)) {
      return UNREGISTER.contains(method.getSimpleName().toString())
          ? Effect.UNREGISTERS
          : Effect.NONE;
    }
    boolean isOurs =
        name.startsWith("org.metricdef.") || context.guards().metricOf(method).isPresent();
    return isOurs || isOfPlatform(owner, name) ? Effect.NONE : Effect.UNKNOWN;
  }

  private static boolean isOfPlatform(TypeElement owner, String name) {
    return Overrides.isOfPlatform(owner)
        && (!owner.getKind().isInterface()
            || DATA.contains(name.substring(0, name.lastIndexOf('.'))));
  }

  /** What the code of a function or class does, if it runs before the next statement. */
  Effect of(Tree code) {
    Set<Effect> all = EnumSet.noneOf(Effect.class);
    TreeSearch.all(code, RegistrationEffects::runsMethod).forEach(call -> {
      if (index.element(call) instanceof ExecutableElement method) {
        all.add(of(method));
      }
    });
    return all.stream().allMatch(Effect.NONE::equals) ? Effect.NONE : Effect.UNKNOWN;
  }

  private static boolean runsMethod(Tree tree) {
    return tree instanceof MethodInvocationTree || tree instanceof MemberReferenceTree;
  }
}
