package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.declaration.SnakeCase;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.fix.ProposedContract;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceDeclaration;
import org.metricdef.processor.flow.value.Keys;

/**
 * Writes how the keys of a map become known again: by an annotation at its declaration where that
 * is certain, else by new labels at the place that passes them. The keys of an annotation come from
 * the callers and from all requirements for the map.
 */
final class AnnotationFix {

  private static final String ANNOTATION = "@LabelKeys";

  private static final String ELSEWHERE =
      "build the map in this class from constant keys, with() and without(), or declare its keys at its source: %s";

  private final KeyRequirement requirement;
  private final Optional<Fix> local;
  private final MessageContext context;

  /**
   * A fix for one requirement.
   *
   * @param local the edit at the place that passes the labels
   */
  AnnotationFix(KeyRequirement requirement, Optional<Fix> local, MessageContext context) {
    this.requirement = requirement;
    this.local = local;
    this.context = context;
  }

  void addTo(MessageLines lines) {
    Optional<UnknownCause> cause = requirement.passed().open();
    Optional<SuggestedFix> suggested = cause.flatMap(UnknownCause::fix);
    Optional<Element> declared = suggested.flatMap(SuggestedFix::states).map(context::written);
    if (declared.isPresent()) {
      addAnnotation(
          lines,
          declared.get(),
          suggested.orElseThrow().text(),
          context.requirementsSince(cause.orElseThrow()));
    } else {
      suggested
          .flatMap(SuggestedFix::key)
          .flatMap(this::asLiteral)
          .or(() -> local)
          .ifPresent(lines::addFix);
      lines.addAdvice(suggested
          .map(each ->
              each.text().replace(ANNOTATION, annotation(requirement.keysAtUnknown(context))))
          .orElseGet(() -> ELSEWHERE.formatted(annotation(requirement.expected()))));
    }
  }

  /** A variable that has the name of a missing key, where the key itself was meant. */
  private Optional<Fix> asLiteral(ExpressionTree key) {
    return key instanceof IdentifierTree variable
        ? Stream.of(
                variable.getName().toString(), SnakeCase.of(variable.getName().toString()))
            .filter(requirement.keysAtUnknown(context)::contains)
            .findFirst()
            .map(name -> Fix.replace(context.source(), key, '"' + name + '"'))
        : Optional.empty();
  }

  private void addAnnotation(
      MessageLines lines, Element declared, String otherwise, List<KeyRequirement> all) {
    Map<Place, Keys> callers =
        declared.getKind() == ElementKind.PARAMETER ? context.passedTo(declared) : Map.of();
    if (!callers.isEmpty()) {
      lines.add("callers", describe(callers));
    }
    Optional<SourceDeclaration> source = context.declaration(declared);
    if (source.isEmpty()) {
      local.ifPresent(lines::addFix);
      lines.addAdvice(
          otherwise.isEmpty() ? "create the labels here, with Labels.of or Map.of" : otherwise);
    } else if (all.stream().map(each -> each.keysAtUnknown(context)).distinct().count() > 1) {
      addCommonKeys(lines, declared, all);
      lines.propose(contract(declared, source.get(), all));
    } else {
      lines.propose(contract(declared, source.get(), all));
      boolean isRight = callers.isEmpty()
          || exact(callers.values())
              .filter(requirement.keysAtUnknown(context)::equals)
              .isPresent();
      boolean isCopied =
          all.stream().allMatch(each -> each.putIntoUnknown(context).isEmpty());
      if (isRight && isCopied && context.isFree(declared)) {
        lines.addFix(annotate(declared, source.get()));
      } else {
        addChoice(lines, declared, exact(callers.values()));
      }
      if (!otherwise.isEmpty()) {
        lines.addAdvice(otherwise);
      }
    }
  }

  /** All calls require the same keys, and all callers pass them. */
  private Fix annotate(Element declared, SourceDeclaration source) {
    Set<String> required = requirement.keysAtUnknown(context);
    String written =
        "@%s(%s) ".formatted(source.text().nameOf("org.metricdef", "LabelKeys"), list(required));
    return new Fix(
        add(required, declared), List.of(Edit.insertBefore(source.text(), source.tree(), written)));
  }

  /** All keys that any use requires; one that requires less may remove the others itself. */
  private ProposedContract contract(
      Element declared, SourceDeclaration source, List<KeyRequirement> all) {
    boolean isMember = declared.getKind() == ElementKind.METHOD
        || declared.getKind() == ElementKind.FIELD
            && Owners.of(declared).getKind() != ElementKind.RECORD;
    Set<String> keys = new LinkedHashSet<>(requirement.keysAtUnknown(context));
    all.forEach(each -> keys.addAll(each.keysAtUnknown(context)));
    return new ProposedContract(
        source.text().file(), source.text().start(source.tree()), isMember, List.copyOf(keys));
  }

  /** The annotation makes callers wrong, or other code that has to be annotated too. */
  private void addChoice(MessageLines lines, Element declared, Optional<Set<String>> passed) {
    Set<String> required = requirement.keysAtUnknown(context);
    local.ifPresent(lines::addFix);
    lines.addAdvice(Stream.concat(
            Stream.of(add(required, declared) + copy()),
            passed.filter(keys -> !keys.equals(required)).stream()
                .map(keys ->
                    "or %s, and here %s".formatted(annotation(keys), steps(keys, required))))
        .toArray(String[]::new));
  }

  /** Under a contract a map keeps its keys, so those that are put into it need a copy. */
  private String copy() {
    Set<String> put = requirement.putIntoUnknown(context);
    return put.isEmpty()
        ? ""
        : ", and put %s into a copy: new HashMap<>(map)".formatted(Phrases.keys(put));
  }

  /** Several calls require different keys of the same map. */
  private void addCommonKeys(MessageLines lines, Element declared, List<KeyRequirement> all) {
    lines.add(
        "required",
        all.stream()
            .map(each -> "%s at line %d"
                .formatted(
                    Phrases.keys(each.keysAtUnknown(context)), each.place().line()))
            .distinct()
            .toArray(String[]::new));
    if (declared.getKind() == ElementKind.METHOD) {
      local.ifPresent(lines::addFix);
      lines.addAdvice(
          "give each call a method of its own: they want different keys of '%s', so no contract fits all; if it passes labels through, state that with @PassesKeys"
              .formatted(declared.getSimpleName()));
      return;
    }
    Set<String> common = new LinkedHashSet<>(all.get(0).keysAtUnknown(context));
    all.forEach(each -> common.retainAll(each.keysAtUnknown(context)));
    local.ifPresent(lines::addFix);
    lines.addAdvice(
        common.isEmpty()
            ? "pass each call its own map: these calls have no key in common"
            : add(common, declared) + ", which all of them take, and add the others with with()");
  }

  private String add(Set<String> keys, Element declared) {
    return "add %s to %s at %s"
        .formatted(annotation(keys), nameOf(declared), context.place(declared));
  }

  private static String nameOf(Element declared) {
    return switch (declared.getKind()) {
      case PARAMETER -> "parameter '%s'".formatted(declared);
      case METHOD -> "method '%s'".formatted(declared.getSimpleName());
      default ->
        Owners.of(declared).getKind() == ElementKind.RECORD
            ? "component '%s'".formatted(declared)
            : "field '%s'".formatted(declared);
    };
  }

  private static String describe(Map<Place, Keys> callers) {
    String who = callers.size() == 1
        ? "its caller in this class passes"
        : "its %d callers in this class pass";
    String subject = who.formatted(callers.size());
    Optional<Set<String>> exact = exact(callers.values());
    if (exact.isPresent()) {
      return "%s exactly %s".formatted(subject, Phrases.keys(exact.get()));
    }
    return callers.entrySet().stream()
        .map(caller -> "%s passes %s".formatted(caller.getKey(), describe(caller.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String describe(Keys keys) {
    String known = KeyProvenanceText.passed(keys);
    return keys.open().isEmpty()
        ? known
        : keys.facts().isEmpty() ? "unknown keys" : known + " and unknown keys";
  }

  /** The keys that every caller passes, if all pass the same ones and all are known. */
  private static Optional<Set<String>> exact(Collection<Keys> callers) {
    Set<Set<String>> different =
        callers.stream().map(keys -> (Set<String>) keys.sure()).collect(Collectors.toSet());
    boolean known = callers.stream()
        .allMatch(keys -> keys.open().isEmpty() && keys.facts().keySet().equals(keys.sure()));
    return known && different.size() == 1 ? different.stream().findFirst() : Optional.empty();
  }

  private static String annotation(Set<String> keys) {
    return "%s(%s)".formatted(ANNOTATION, list(keys));
  }

  private static String list(Set<String> keys) {
    return keys.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ", "{", "}"));
  }

  /** The calls that turn labels with some keys into labels with others. */
  private static String steps(Set<String> from, Set<String> to) {
    String removed = from.stream()
        .filter(key -> !to.contains(key))
        .map(".without(\"%s\")"::formatted)
        .collect(Collectors.joining());
    String added = to.stream()
        .filter(key -> !from.contains(key))
        .map(".with(\"%s\", …)"::formatted)
        .collect(Collectors.joining());
    return removed + added;
  }
}
