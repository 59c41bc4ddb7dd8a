package org.metricdef.processor.check;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.Attribute;
import org.metricdef.processor.observed.AttributeRecord;
import org.metricdef.processor.observed.AttributeRecord.Added;
import org.metricdef.processor.observed.AttributeRecord.Flaw;
import org.metricdef.processor.observed.AttributeRecord.Refused;
import org.metricdef.processor.observed.AttributeRecord.Use;
import org.metricdef.processor.observed.AttributeRecord.WithoutAttributes;
import org.metricdef.processor.observed.AttributeUses;
import org.metricdef.processor.observed.IntendedFailures;
import org.metricdef.processor.rule.AttributesRule;
import org.metricdef.processor.rule.Finding;

/** What is surely wrong with the attributes that a class records with OpenTelemetry. */
final class AttributesCheck {

  private static final Pattern ASSERTIONS = Pattern.compile("([\\w.]+[.])?(assert|verify)\\w*");

  private final SourceIndex index;
  private final TypeElement type;
  private final IntendedFailures intended;
  private final AttributeUses known;
  private final List<Finding> findings = new ArrayList<>();

  AttributesCheck(SourceIndex index, AttributeUses known) {
    this.index = index;
    this.type = index.topLevelElement();
    this.intended = new IntendedFailures(index);
    this.known = known;
  }

  List<Finding> run(List<AttributeRecord> records) {
    List<Use> uses = of(Use.class, records);
    known.put(type, uses);
    skipped(of(Added.class, records));
    Set<Tree> reported = new HashSet<>();
    for (WithoutAttributes each : of(WithoutAttributes.class, records)) {
      if (!intended.contains(each.tree()) && reported.add(each.tree())) {
        findings.add(AttributesRule.of(each));
      }
    }
    for (Refused each : of(Refused.class, records)) {
      if (!isAsserted(each.tree()) && reported.add(each.tree())) {
        findings.add(AttributesRule.of(each));
      }
    }
    if (!known.hasViews()) {
      uses.forEach(use -> compare(use, reported));
    }
    return findings;
  }

  private static <T extends AttributeRecord> List<T> of(
      Class<T> kind, List<AttributeRecord> records) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** A null that only some callers pass stands for an attribute that is absent there. */
  private void skipped(List<Added> added) {
    Map<Tree, List<Added>> byArgument = new LinkedHashMap<>();
    added.forEach(each ->
        byArgument.computeIfAbsent(each.tree(), tree -> new ArrayList<>()).add(each));
    for (List<Added> all : byArgument.values()) {
      if (all.stream().noneMatch(each -> each.flaw() == Flaw.NONE)
          && !intended.contains(all.get(0).tree())
          && !isAsserted(all.get(0).tree())) {
        findings.add(AttributesRule.of(all.get(0)));
      }
    }
  }

  /** A test of what the client skips says so. */
  private boolean isAsserted(Tree argument) {
    return index.around(argument).stream()
        .anyMatch(outer -> outer instanceof MethodInvocationTree call
            && ASSERTIONS.matcher(call.getMethodSelect().toString()).matches());
  }

  private void compare(Use use, Set<Tree> reported) {
    SortedSet<Attribute> dropped = known.dropped(type, use);
    if (!dropped.isEmpty() && reported.add(use.tree())) {
      findings.add(AttributesRule.of(use, use.instrument().advice().orElseThrow(), dropped));
    }
    known
        .conflict(type, use)
        .filter(found -> reported.add(use.tree()))
        .ifPresent(found -> findings.add(AttributesRule.of(use, found)));
  }
}
