package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.metricdef.processor.flow.source.TreeSearch;

/** Which meters of OpenTelemetry the files of a compilation make, and whether they set up views. */
final class MeterSources {

  private static final Set<String> VIEWS =
      Set.of("View", "ViewBuilder", "registerView", "InstrumentSelector");

  private static final Set<String> LOOK_UPS = Set.of("getMeter", "meterBuilder");

  /** Scopes that are the same each time: a text, a constant, the name of a class. */
  private static final Pattern FIXED =
      Pattern.compile("\"[^\"]*\"|([\\w.]+[.])?[A-Z][A-Z0-9_]*|[\\w.]+[.]class[.]getName\\(\\)");

  private final Set<String> scopes = new HashSet<>();
  private boolean hasViews;
  private boolean hasSeveral;

  void add(CompilationUnitTree unit) {
    hasViews |= TreeSearch.contains(unit, MeterSources::isView);
    for (Tree each : TreeSearch.all(unit, MeterSources::isLookUp)) {
      String scope = ((MethodInvocationTree) each).getArguments().toString();
      scopes.add(scope);
      hasSeveral |= scopes.size() > 1 || !FIXED.matcher(scope).matches();
    }
    hasSeveral |= TreeSearch.contains(unit, MeterSources::takesSeveral);
  }

  /** Whether a view may change the attributes of what instruments record. */
  boolean hasViews() {
    return hasViews;
  }

  /** Whether the meters that classes are given may be of several scopes. */
  boolean hasSeveral() {
    return hasSeveral;
  }

  private static boolean isView(Tree tree) {
    return tree instanceof IdentifierTree name && VIEWS.contains(name.getName().toString())
        || tree instanceof MemberSelectTree select
            && VIEWS.contains(select.getIdentifier().toString());
  }

  private static boolean isLookUp(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && LOOK_UPS.contains(nameOf(call.getMethodSelect()));
  }

  private static String nameOf(ExpressionTree method) {
    return method instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : method.toString();
  }

  /** Whether a class has several meters, or a method is given several. */
  private static boolean takesSeveral(Tree tree) {
    if (tree instanceof ClassTree type) {
      return meters(type.getMembers()) > 1;
    }
    return tree instanceof MethodTree method && meters(method.getParameters()) > 1;
  }

  private static long meters(List<? extends Tree> declared) {
    return declared.stream()
        .filter(each ->
            each instanceof VariableTree variable && isMeter(String.valueOf(variable.getType())))
        .count();
  }

  private static boolean isMeter(String type) {
    return type.equals("Meter") || type.endsWith(".metrics.Meter");
  }
}
