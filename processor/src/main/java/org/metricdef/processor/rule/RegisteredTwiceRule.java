package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.metricdef.processor.client.Registration;
import org.metricdef.processor.client.RegistrationPaths.EachRun;
import org.metricdef.processor.client.RegistrationPaths.EachTurn;
import org.metricdef.processor.client.RegistrationPaths.Repeated;
import org.metricdef.processor.client.RepeatedMethods;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code registered-twice}: a set is registered again in a registry that has it, with other base
 * labels.
 */
public final class RegisteredTwiceRule {

  private static final String KEEP = "give both the same base labels, or use another registry";
  private static final String OTHER = "make it a label of the metrics, which each call passes";

  private final SourceIndex index;
  private final RepeatedMethods methods;

  public RegisteredTwiceRule(SourceIndex index, RepeatedMethods methods) {
    this.index = index;
    this.methods = methods;
  }

  /** The finding about a second registration on one path. */
  public Finding check(Repeated repeated) {
    Registration again = repeated.registration();
    MessageLines lines = new MessageLines(
        "%s is registered in `%s` twice, with different base labels, which throws%s"
            .formatted(
                again.set().getSimpleName(),
                again.registry(),
                repeated.isCertain() ? "" : " unless code in between unregisters the first"));
    lines.add("first", "at " + index.place(repeated.first().tree()));
    lines.addAdvice(KEEP, OTHER);
    Finding finding = new Finding(Rule.REGISTERED_TWICE, again.tree(), lines);
    return repeated.isCertain() ? finding : finding.asWarning();
  }

  /** The finding about a registration in a loop. */
  public Finding check(EachTurn each) {
    return changing(each.registration(), each.value(), "in every turn of the loop");
  }

  /** The finding about a method that registers the set whenever it runs. */
  public Optional<Finding> check(EachRun each) {
    if (!(index.element(each.method()) instanceof ExecutableElement method)
        || isGiven(each, method)
        || !methods.contains(method)) {
      return Optional.empty();
    }
    String when = "whenever '%s' runs".formatted(method.getSimpleName());
    return Optional.of(changing(each.registration(), each.value(), when));
  }

  private static Finding changing(Registration registration, ExpressionTree value, String when) {
    MessageLines lines =
        new MessageLines("%s is registered in `%s` %s, which throws once `%s` is another one"
            .formatted(registration.set().getSimpleName(), registration.registry(), when, value));
    lines.addAdvice(OTHER, "use another registry for each value");
    return new Finding(Rule.REGISTERED_TWICE, registration.tree(), lines).asWarning();
  }

  /** Whether the method is not the one that chose the registry, so that its caller knows. */
  private static boolean isGiven(EachRun each, ExecutableElement method) {
    VariableElement registry = each.registry();
    return switch (registry.getKind()) {
      case FIELD -> false;
      case PARAMETER -> isFactory(method, each.registration());
      // Made in the method, or of unknown origin.
      default -> true;
    };
  }

  /** A static method that gets a registry works for its caller, as {@code register} itself does. */
  private static boolean isFactory(ExecutableElement method, Registration registration) {
    return method.getModifiers().contains(Modifier.STATIC)
        || method.getReturnType() instanceof DeclaredType returned
            && returned.asElement().equals(registration.set());
  }
}
