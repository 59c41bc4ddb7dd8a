package org.metricdef.processor.inventory;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.MeterCall;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.raw.RawFacade;
import org.metricdef.processor.raw.RawFacade.Argument;
import org.metricdef.processor.raw.RawFacade.Target;
import org.metricdef.processor.raw.RawLabel;

/** Methods that take the name of a metric, and calls of such. */
final class FacadeReader {

  private final Code code;
  private final SourceIndex index;
  private final LabelReader labels;
  private final ObservedRecorder recorder;

  FacadeReader(Code code, LabelReader labels, ObservedRecorder recorder) {
    this.recorder = recorder;
    this.code = code;
    this.index = code.index();
    this.labels = labels;
  }

  /** The method around a call of a client, if the name of the meter is a parameter of it. */
  Optional<RawFacade> of(TreePath path, MeterReader.Read read) {
    return read.name()
        .flatMap(name -> around(path, name, new Target.Client(read.metric(), read.labels())));
  }

  /** The method around a call of another method, if it passes on a parameter that is a text. */
  List<RawFacade> passingOn(TreePath path, ExecutableElement called) {
    List<RawFacade> facades = new ArrayList<>();
    List<? extends ExpressionTree> arguments =
        ((MethodInvocationTree) path.getLeaf()).getArguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (isText(arguments.get(i))) {
        around(path, arguments.get(i), new Target.Other(key(called), i)).ifPresent(facades::add);
      }
    }
    return facades;
  }

  private Optional<RawFacade> around(TreePath path, ExpressionTree name, Target target) {
    for (TreePath each = path; each != null; each = each.getParentPath()) {
      if (each.getLeaf() instanceof MethodTree method
          && index.element(method) instanceof ExecutableElement declared) {
        int position = position(method, name);
        return position < 0
            ? Optional.empty()
            : Optional.of(
                new RawFacade(key(declared), position, labelParameter(declared, position), target));
      }
    }
    return Optional.empty();
  }

  private int position(MethodTree method, ExpressionTree name) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableTree parameter = method.getParameters().get(i);
      if (index.element(name) instanceof VariableElement named
          && named.equals(index.element(parameter))) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Integer> labelParameter(ExecutableElement method, int name) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      String type = method.getParameters().get(i).asType().toString();
      if (i != name
          && (type.startsWith("java.util.Map<")
              || type.equals("java.lang.String[]")
              || type.endsWith("instrument.Tags")
              || type.contains("instrument.Tag>")
              || type.endsWith("common.Attributes"))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** A call that passes a constant text to a method of the program. */
  Optional<RawFacade.Call> call(MethodInvocationTree call, ExecutableElement called) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    List<Argument> read = new ArrayList<>();
    boolean hasText = false;
    Optional<String> name = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<String> text = code.constants().text(arguments.get(i));
      hasText |= text.isPresent();
      name = name.isPresent() ? name : text;
      read.add(new Argument(
          text,
          isText(arguments.get(i))
              ? labels.pairs(arguments.subList(i, arguments.size()))
              : labels.of(arguments.get(i)).or(seenKeys(name))));
    }
    return hasText
        ? Optional.of(new RawFacade.Call(key(called), code.span(call), read))
        : Optional.empty();
  }

  /** The keys that the analysis saw each time when a meter of this name was used. */
  private Supplier<Optional<List<RawLabel>>> seenKeys(Optional<String> name) {
    return () -> {
      Set<Optional<SortedSet<String>>> keys = new HashSet<>();
      recorder.allCalls().values().stream()
          .flatMap(List::stream)
          .filter(each -> each instanceof MeterCall meter && meter.name().equals(name))
          .forEach(each -> keys.add(((MeterCall) each).keys()));
      return keys.size() == 1
          ? keys.iterator()
              .next()
              .map(known -> known.stream()
                  .map(key -> new RawLabel(key, "", Optional.empty()))
                  .toList())
          : Optional.empty();
    };
  }

  private boolean isText(ExpressionTree tree) {
    return String.valueOf(index.type(tree)).equals("java.lang.String");
  }

  /** Whether the source of a method may be part of the program. */
  static boolean mayBeOfProgram(ExecutableElement method) {
    String owner = method.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
    return !owner.startsWith("java.")
        && !owner.startsWith("javax.")
        && !owner.startsWith("io.micrometer.core.")
        && !owner.startsWith("io.prometheus.client.")
        && !owner.startsWith("io.opentelemetry.api.")
        && !owner.startsWith("org.slf4j.");
  }

  private static String key(ExecutableElement method) {
    return method.getEnclosingElement() + "." + method;
  }
}
