package org.metricdef.processor.check;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.SiteRecords;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceDeclaration;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.SourceText;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.property.GeneratedMembers;
import org.metricdef.processor.rule.ContractCheckRule;
import org.metricdef.processor.rule.KeyRequirement;
import org.metricdef.processor.rule.LabelKeysUnprovenRule;
import org.metricdef.processor.rule.MessageContext;

/** What messages about one site need to know of the rest of its class. */
final class ClassMessageContext implements MessageContext {

  private final SourceIndex index;
  private final SourceText source;
  private final Sites sites;
  private final SiteRecords records;
  private @Nullable List<KeyRequirement> requirements;

  ClassMessageContext(SourceIndex index, Sites sites, SiteRecords records) {
    this.index = index;
    this.source = index.text();
    this.sites = sites;
    this.records = records;
  }

  @Override
  public boolean isLabels(ExpressionTree expression) {
    return String.valueOf(index.type(expression)).equals("org.metricdef.Labels");
  }

  @Override
  public boolean isMap(ExpressionTree expression) {
    return isOf(index.type(expression), "java.util.Map");
  }

  @Override
  public boolean keepsItsType(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree
        && index.element(expression) instanceof ExecutableElement method
        && method.getTypeParameters().isEmpty();
  }

  @Override
  public boolean isString(ExpressionTree expression) {
    return isOf(index.type(expression), "java.lang.String");
  }

  @Override
  public boolean isThrowable(ExpressionTree expression) {
    TypeMirror type = index.type(expression);
    while (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      if (isOf(type, "java.lang.Throwable")) {
        return true;
      }
      type = element.getSuperclass();
    }
    return false;
  }

  private static boolean isOf(@Nullable TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(name);
  }

  @Override
  public Optional<ExpressionTree> expressionAt(Place place, String text) {
    List<Tree> found = TreeSearch.all(
        index.topLevel(),
        tree -> tree instanceof ExpressionTree
            && index.place(tree).equals(place)
            && Taint.textOf(tree).equals(text));
    return found.size() == 1 ? Optional.of((ExpressionTree) found.get(0)) : Optional.empty();
  }

  @Override
  public boolean mayBeReplaced(ExpressionTree literal, Place use) {
    return new NullPaths(index).mayBeReplaced(literal, use);
  }

  @Override
  public Optional<String> constant(ExpressionTree expression) {
    ExpressionTree inner = Parentheses.strip(expression);
    return inner instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? Optional.of(text)
        : index.element(inner) instanceof VariableElement variable
                && variable.getConstantValue() instanceof String value
            ? Optional.of(value)
            : Optional.empty();
  }

  @Override
  public SourceText source() {
    return source;
  }

  @Override
  public boolean isFree(Element declared) {
    return new FreeDeclarations(index).contains(declared);
  }

  @Override
  public Optional<SourceDeclaration> declaration(Element element) {
    return index.declaration(element);
  }

  @Override
  public Element written(Element declared) {
    return new GeneratedMembers()
        .named(declared)
        .or(() -> declaration(declared).isEmpty() ? componentOf(declared) : Optional.empty())
        .orElse(declared);
  }

  /** The component whose accessor javac has added to a record, by the field that holds it. */
  private static Optional<Element> componentOf(Element accessor) {
    return accessor instanceof ExecutableElement method
            && Owners.of(method).getKind() == ElementKind.RECORD
        ? ElementFilter.fieldsIn(Owners.of(method).getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().equals(accessor.getSimpleName()))
            .<Element>map(field -> field)
            .findFirst()
        : Optional.empty();
  }

  @Override
  public Place place(Element element) {
    return index.place(element);
  }

  @Override
  public Map<Place, Keys> passedTo(Element parameter) {
    Map<Place, Keys> passed = new TreeMap<>();
    records
        .passedTo(parameter)
        .forEach((call, keys) -> passed.merge(index.place(call), keys, Keys::join));
    return passed;
  }

  @Override
  public Set<String> putBefore(ExpressionTree labels) {
    return new KeysPutBefore(index, this::constant).of(labels);
  }

  @Override
  public List<KeyRequirement> requirementsSince(UnknownCause cause) {
    List<KeyRequirement> all = requirements;
    if (all == null) {
      all = requirements();
      requirements = all;
    }
    return all.stream()
        .filter(each -> each.passed().open().filter(cause::isEndedWith).isPresent())
        .toList();
  }

  private List<KeyRequirement> requirements() {
    Stream<KeyRequirement> ofCalls = sites.calls().stream()
        .map(call -> records.callAt(call.tree()))
        .flatMap(Optional::stream)
        .flatMap(site ->
            site.metrics().stream().map(metric -> LabelKeysUnprovenRule.requirement(site, metric)));
    Stream<KeyRequirement> ofContracts = sites.contractChecks().stream()
        .map(records::contractCheckAt)
        .flatMap(Optional::stream)
        .map(ContractCheckRule::requirement);
    return Stream.concat(ofCalls, ofContracts).toList();
  }
}
