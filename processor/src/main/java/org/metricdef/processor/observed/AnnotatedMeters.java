package org.metricdef.processor.observed;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The meters that Micrometer's annotations declare. An aspect adds keys of its own to all of them,
 * such as the method's name, so they are compared with each other only.
 */
public final class AnnotatedMeters {

  /**
   * An annotation that states keys and values in turn, and one of them is missing.
   *
   * @param member the member of the annotation that states them
   * @param stated how many texts it states
   * @param isOfObservation whether the method does not run then; else the meter is lost
   */
  public record Odd(Tree tree, String member, int stated, boolean isOfObservation) {}

  private enum Kind {
    TIMED("core.annotation.Timed", "value", "extraTags", "method.timed"),
    COUNTED("core.annotation.Counted", "value", "extraTags", "method.counted"),
    OBSERVED(
        "observation.annotation.Observed", "name", "lowCardinalityKeyValues", "method.observed");

    private final String annotation;
    private final String name;
    private final String pairs;
    private final String usualName;

    Kind(String annotation, String name, String pairs, String usualName) {
      this.annotation = "io.micrometer." + annotation;
      this.name = name;
      this.pairs = pairs;
      this.usualName = usualName;
    }
  }

  /** A class or method with one of these is there in some installations of a program only. */
  private static final Pattern SETTINGS = Pattern.compile(
      "Profile|Conditional\\w*|Requires|Alternative|(IfBuild|UnlessBuild|LookupIf|LookupUnless)\\w*");

  /** Frameworks have names of their own for what these receive. */
  private static final Pattern HANDLERS = Pattern.compile(
      "\\w*(Controller|Mapping|Repository|Scheduled|Route|Client)|Path|GET|PUT|POST|DELETE|PATCH");

  private final SourceIndex index;
  private final List<MeterUse> uses = new ArrayList<>();
  private final List<Odd> odd = new ArrayList<>();

  private AnnotatedMeters(SourceIndex index) {
    this.index = index;
  }

  /** The annotations of a top-level class. */
  public static AnnotatedMeters of(SourceIndex index) {
    AnnotatedMeters meters = new AnnotatedMeters(index);
    TreeSearch.all(index.topLevel(), tree -> tree instanceof MethodTree)
        .forEach(tree -> meters.read(tree, ((MethodTree) tree).getModifiers()));
    TreeSearch.all(index.topLevel(), tree -> tree instanceof ClassTree)
        .forEach(tree -> meters.read(tree, ((ClassTree) tree).getModifiers()));
    return meters;
  }

  /** The meters whose keys are known. */
  public List<MeterUse> uses() {
    return uses;
  }

  public List<Odd> odd() {
    return odd;
  }

  private void read(Tree tree, ModifiersTree modifiers) {
    if (modifiers.getAnnotations().isEmpty()) {
      return;
    }
    Element element = index.element(tree);
    if (element == null || !mayRun(element)) {
      return;
    }
    for (Kind kind : Kind.values()) {
      List<? extends AnnotationTree> trees = modifiers.getAnnotations().stream()
          .filter(each -> index.element(each.getAnnotationType()) instanceof TypeElement type
              && type.getQualifiedName().contentEquals(kind.annotation))
          .toList();
      if (!trees.isEmpty()) {
        List<AnnotationMirror> mirrors = AnnotatedKeys.all(element, kind.annotation);
        for (int i = 0; i < Math.min(trees.size(), mirrors.size()); i++) {
          read(kind, element, trees.get(i), mirrors.get(i));
        }
      }
    }
  }

  /** No aspect sees the annotations of what a class only inherits. */
  private static boolean mayRun(Element element) {
    if (element instanceof TypeElement type) {
      return !type.getKind().isInterface();
    }
    return !element.getModifiers().contains(Modifier.ABSTRACT)
        && element.getEnclosingElement() instanceof TypeElement owner
        && !owner.getKind().isInterface();
  }

  private void read(Kind kind, Element element, Tree tree, AnnotationMirror mirror) {
    List<String> pairs = Annotations.strings(mirror, kind.pairs);
    if (pairs.size() % 2 == 1) {
      odd.add(new Odd(tree, kind.pairs, pairs.size(), kind == Kind.OBSERVED));
      return;
    }
    Optional<SortedSet<String>> more = AnnotatedKeys.of(element, kind == Kind.OBSERVED);
    if (more.isEmpty() || has(element, SETTINGS)) {
      return;
    }
    SortedSet<String> keys = new TreeSet<>(more.get());
    for (int i = 0; i < pairs.size(); i += 2) {
      keys.add(pairs.get(i));
    }
    String stated = Annotations.value(mirror, kind.name, String.class).orElse("");
    String name = stated.isEmpty() ? kind.usualName : stated;
    uses.add(new MeterUse(
        tree,
        index.place(tree),
        index.topLevelElement().getSimpleName().toString(),
        kindOf(kind, mirror),
        name,
        // Handlers of one class are all the same, so they share what stands in the unit's place.
        name.equals(kind.usualName) && has(element, HANDLERS)
            ? index.topLevelElement().toString()
            : "",
        keys,
        keys,
        Optional.empty(),
        PathCondition.NONE));
  }

  private static String kindOf(Kind kind, AnnotationMirror mirror) {
    boolean isLongTask = Annotations.value(mirror, "longTask", Boolean.class).orElse(false);
    return switch (kind) {
      case TIMED -> isLongTask ? "@Timed long task" : "@Timed";
      case COUNTED -> "@Counted";
      case OBSERVED -> "@Observed";
    };
  }

  /** Whether a declaration, or a class around it, has an annotation of such a name. */
  private static boolean has(Element element, Pattern names) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      for (AnnotationMirror mirror : each.getAnnotationMirrors()) {
        Element type = mirror.getAnnotationType().asElement();
        if (names.matcher(type.getSimpleName()).matches()) {
          return true;
        }
      }
    }
    return false;
  }
}
