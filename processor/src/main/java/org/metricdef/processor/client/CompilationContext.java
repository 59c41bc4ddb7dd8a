package org.metricdef.processor.client;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.SourcePlaces;
import org.metricdef.processor.property.GeneratedBuilders;

/**
 * The contracts and guards of all declarations that one compilation sees. All components cache what
 * they read, so one context serves every class of the compilation.
 */
public record CompilationContext(
    StatedAnnotations stated,
    StatedDeclarations declarations,
    AnnotatedTypes annotatedTypes,
    DeclaredContracts contracts,
    Guards guards,
    InheritedContracts inheritedContracts,
    FunctionContracts functionContracts,
    OtherClasses others,
    ConstantNames constantNames) {

  /** The context of a compilation, with nothing read yet. */
  public static CompilationContext of(JavacTask task) {
    StatedAnnotations stated = new StatedAnnotations();
    AnnotatedTypes annotated = new AnnotatedTypes(
        stated, method -> needsLabels(new GeneratedBuilders(stated.generated()), method));
    Overrides overrides = new Overrides(task.getElements(), task.getTypes());
    Guards guards = new Guards(annotated, overrides, stated);
    FunctionTypes functions = new FunctionTypes(task.getElements(), task.getTypes());
    DeclaredContracts contracts = new DeclaredContracts(
        annotated, overrides, guards, functions, stated, new SourcePlaces(Trees.instance(task)));
    InheritedContracts inherited = new InheritedContracts(contracts, guards, overrides);
    return new CompilationContext(
        stated,
        new StatedDeclarations(stated, annotated),
        annotated,
        contracts,
        guards,
        inherited,
        new FunctionContracts(contracts, guards, inherited, functions),
        new OtherClasses(Trees.instance(task), LabelTypes::mayHoldLabels),
        new ConstantNames());
  }

  private static boolean needsLabels(GeneratedBuilders builders, ExecutableElement method) {
    return !builders.neededBy(method).isEmpty() || !builders.takenBy(method).isEmpty();
  }
}
