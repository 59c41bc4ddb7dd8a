package org.metricdef.processor.soundness.mutants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What a driver has to know of classes that run time does not tell: contracts and metrics. */
final class World {

  /** What a method states. */
  record Stated(
      List<Optional<Set<String>>> parameters,
      Optional<Set<String>> result,
      Optional<Integer> name,
      Optional<Integer> labels,
      Map<String, Set<String>> metrics) {}

  private record Key(String type, String method, int parameters) {}

  private final Map<Key, Stated> methods = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> handles = new HashMap<>();
  private final Set<Set<String>> keys = new HashSet<>();
  private final Set<String> literals = new TreeSet<>();

  /** Adds what a class and its nested classes state. */
  void add(TypeElement type, Contracts contracts, Elements elements) {
    Name binary = elements.getBinaryName(type);
    if (contracts.isMetricSet(type)) {
      Map<String, Set<String>> own = contracts.handles(type);
      handles.put(binary.toString(), own);
      keys.addAll(own.values());
    }
    List<ExecutableElement> all = new ArrayList<>();
    all.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    all.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
    for (ExecutableElement method : all) {
      List<Optional<Set<String>>> parameters = new ArrayList<>();
      Optional<Integer> name = Optional.empty();
      Optional<Integer> labels = Optional.empty();
      for (int i = 0; i < method.getParameters().size(); i++) {
        parameters.add(contracts.ofParameter(method, i));
        if (contracts.isMetricName(method.getParameters().get(i))) {
          name = Optional.of(i);
        } else if (contracts.isMetricLabels(method.getParameters().get(i))) {
          labels = Optional.of(i);
        }
      }
      Stated stated = new Stated(
          parameters, contracts.ofResult(method), name, labels, contracts.metrics(method));
      keys.addAll(stated.metrics.values());
      methods.put(
          new Key(binary.toString(), method.getSimpleName().toString(), parameters.size()), stated);
    }
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(nested -> add(nested, contracts, elements));
  }

  Optional<Stated> stated(String type, String method, int parameters) {
    return Optional.ofNullable(methods.get(new Key(type, method, parameters)));
  }

  /** The keys of a handle that a metric set gives. */
  Optional<Set<String>> handle(String set, String method) {
    return Optional.ofNullable(handles.getOrDefault(set, Map.of()).get(method));
  }

  /** Adds a string or number that the sources compare with, perhaps. */
  void addLiteral(Object value) {
    literals.add(value.toString());
  }

  /** The strings of the sources. */
  List<String> texts() {
    return literals.stream().filter(each -> !each.matches("[0-9]+")).toList();
  }

  /** The numbers of the sources. */
  List<Integer> numbers() {
    return literals.stream()
        .filter(each -> each.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .toList();
  }

  /** The keys of all metrics. */
  List<Set<String>> keys() {
    return keys.stream()
        .sorted(Comparator.comparing(each -> new TreeSet<>(each).toString()))
        .toList();
  }
}
