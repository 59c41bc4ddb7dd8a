package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.AnnotatedTypes;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.Overrides;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.flow.source.TreeSearch;

/** The clients whose calls one compilation checks as they stand. */
public final class ObservedClients {

  private static final List<String> PACKAGES = List.of(
      "io.prometheus.client.",
      "io.prometheus.metrics.core.",
      "io.micrometer.",
      "io.opentelemetry.api.metrics.",
      "io.opentelemetry.api.incubator.metrics.");

  /** A class of each client: without it, the client is not on the class path. */
  private static final List<String> CLASSES = List.of(
      "io.prometheus.client.SimpleCollector",
      "io.prometheus.metrics.core.metrics.Metric",
      "io.micrometer.core.instrument.MeterRegistry",
      "io.micrometer.common.KeyValues",
      "io.opentelemetry.api.metrics.Meter");

  /** Names whose use may give all meters of a registry the same keys. */
  private static final Set<String> TAG_CHANGES =
      Set.of("MeterFilter", "MeterFilterReply", "commonTags", "meterFilter", "NamingConvention");

  private final Elements elements;
  private final Types typesOfJava;
  private final Trees trees;
  private final CompilationContext context;
  private @Nullable MeterNames meters;
  private @Nullable GuardedMeters guardedMeters;
  private @Nullable Optional<AnnotatedTypes> types;
  private @Nullable AttributeUses attributes;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> declaredHere = new HashSet<>();
  private final List<CompilationUnitTree> units = new ArrayList<>();
  private @Nullable ClientTypes clientTypes;
  private @Nullable ExtendedClasses extended;
  private @Nullable AspectSources aspects;
  private @Nullable Documentation documentation;
  private @Nullable Facades facades;
  private @Nullable FacadeTables tables;
  private @Nullable Boolean seen;
  private boolean changesTags;

  /** The clients that are on the class path, which is not looked at before it is asked for. */
  public ObservedClients(JavacTask task, CompilationContext context) {
    this.elements = task.getElements();
    this.typesOfJava = task.getTypes();
    this.trees = Trees.instance(task);
    this.context = context;
  }

  /** The types of the clients; empty if there are none. */
  public Optional<AnnotatedTypes> types() {
    if (types == null) {
      types = areSeen() || hasFacades()
          ? Optional.of(new AnnotatedTypes(
              context.stated(), PACKAGES, clientTypes(), hasFacades() ? facades() : null))
          : Optional.empty();
    }
    return types;
  }

  /** Whether code may have facades: the annotations are on the class path. */
  private boolean hasFacades() {
    return elements.getTypeElement(AnnotationNames.LABEL_NAMES) != null;
  }

  /** Whether a class that has nothing to do with our annotations may use a client. */
  public boolean areSeen() {
    if (seen == null) {
      seen = find();
    }
    return seen;
  }

  // Loops, since each lambda is a class that javac loads anew.
  private boolean find() {
    for (String each : CLASSES) {
      if (elements.getTypeElement(each) != null) {
        return true;
      }
    }
    return false;
  }

  /** The types of the clients, and the classes whose objects hold such. */
  public ClientTypes clientTypes() {
    if (clientTypes == null) {
      clientTypes = new ClientTypes(PACKAGES, declaredHere);
    }
    return clientTypes;
  }

  /** The classes that code of the compilation extends. */
  public ExtendedClasses extendedClasses() {
    if (extended == null) {
      extended = new ExtendedClasses(units);
    }
    return extended;
  }

  /** The facades that no metric set stands behind. */
  public Facades facades() {
    if (facades == null) {
      facades = new Facades(context, new Overrides(elements, typesOfJava), hasFacades());
    }
    return facades;
  }

  /** The metrics that calls of facades declare under a name. */
  FacadeTables tables() {
    if (tables == null) {
      tables = new FacadeTables(trees, units, facades());
    }
    return tables;
  }

  /** The constants that are handles of metrics. */
  FacadeConstants constants() {
    return new FacadeConstants(trees, facades());
  }

  /** Lets go of the source, which javac changes from now on. */
  public void leave() {
    units.clear();
    extended = null;
    tables = null;
  }

  /** The keys that the classes checked so far give to tags. */
  public Set<String> keys() {
    return keys;
  }

  /** The meters that the classes checked so far use. */
  public MeterNames meters() {
    if (meters == null) {
      meters = new MeterNames();
    }
    return meters;
  }

  /** The meters of the classes checked so far, where the build wants all calls proven. */
  public GuardedMeters guardedMeters() {
    if (guardedMeters == null) {
      guardedMeters = new GuardedMeters();
    }
    return guardedMeters;
  }

  /** What the enums of the compilation document. */
  public Documentation documentation() {
    if (documentation == null) {
      documentation = new Documentation();
    }
    return documentation;
  }

  /** The values that the classes checked so far record with attributes. */
  public AttributeUses attributes() {
    if (attributes == null) {
      attributes = new AttributeUses();
    }
    return attributes;
  }

  /** Looks at a file before any class is checked. */
  public void parsed(CompilationUnitTree unit) {
    units.add(unit);
    for (Tree declared : unit.getTypeDecls()) {
      if (declared instanceof ClassTree type) {
        declaredHere.add(type.getSimpleName().toString());
      }
    }
    for (ImportTree each : unit.getImports()) {
      if (each.getQualifiedIdentifier().toString().startsWith("io.opentelemetry.")) {
        attributes().parsed(unit);
        break;
      }
    }
    for (ImportTree each : unit.getImports()) {
      if (each.getQualifiedIdentifier().toString().startsWith("io.micrometer.")) {
        changesTags |= TreeSearch.contains(unit, ObservedClients::changesTags);
        meters().parsed(unit);
        if (aspects == null) {
          aspects = new AspectSources();
        }
        aspects.add(unit);
        documentation().add(unit);
        return;
      }
    }
  }

  private static boolean changesTags(Tree tree) {
    return tree instanceof IdentifierTree name
            && TAG_CHANGES.contains(name.getName().toString())
        || tree instanceof MemberSelectTree select
            && TAG_CHANGES.contains(select.getIdentifier().toString());
  }

  /** Whether meters of one name that annotations declare may be different ones. */
  public boolean mayTellAnnotationsApart() {
    return aspects != null && aspects.areUnclear();
  }

  /** Whether code of the compilation may change the tags that other code gives to meters. */
  public boolean mayChangeTags() {
    return changesTags;
  }
}
