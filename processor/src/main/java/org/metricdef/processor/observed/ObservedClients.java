package org.metricdef.processor.observed;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.AnnotatedTypes;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.Overrides;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.source.VisibleTypes;

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

  private final JavacTask task;
  private final CompilationContext context;
  private @Nullable MeterNames meters;
  private @Nullable GuardedMeters guardedMeters;
  private @Nullable Optional<AnnotatedTypes> types;
  private @Nullable AttributeUses attributes;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> declaredHere = new HashSet<>();
  private final List<CompilationUnitTree> unread = new ArrayList<>();
  private final List<CompilationUnitTree> units = new ArrayList<>();
  private @Nullable ClientTypes clientTypes;
  private @Nullable ExtendedClasses extended;
  private @Nullable VisibleCalls visibleCalls;
  private @Nullable AspectSources aspects;
  private @Nullable Documentation documentation;
  private @Nullable Facades facades;
  private @Nullable FacadeTables tables;
  private final Map<JavaFileObject, Setup> setups = new HashMap<>();
  private boolean areSeen;
  private boolean hasFacades;
  private boolean changesTags;
  private @Nullable VisibleTypes visible;
  private @Nullable Boolean dropsOtherKeys;
  private @Nullable PrometheusMetricsNames collectorNames;

  /**
   * How a file sets up registries of Micrometer.
   *
   * @param registries how many it makes
   * @param changesTags whether it may change the tags that other code gives to meters
   */
  public record Setup(int registries, boolean changesTags) {}

  /** The clients of a compilation, which are not looked for before {@link #areNeeded}. */
  public ObservedClients(JavacTask task, CompilationContext context) {
    this.task = task;
    this.context = context;
  }

  /** Whether code can name a client, or the annotations of facades. */
  public boolean areNeeded(VisibleTypes visible) {
    if (types == null) {
      this.visible = visible;
      areSeen = anyIsIn(visible);
      hasFacades = visible.contains(AnnotationNames.LABEL_NAMES);
      types = areSeen || hasFacades
          ? Optional.of(new AnnotatedTypes(
              context.stated(), PACKAGES, clientTypes(), hasFacades ? facades() : null))
          : Optional.empty();
      unread.forEach(this::parsed);
      unread.clear();
    }
    return types.isPresent();
  }

  /** Whether a class that has nothing to do with our annotations may use a client. */
  public boolean areSeen() {
    return areSeen;
  }

  // Loops, since each lambda is a class that javac loads anew.
  private static boolean anyIsIn(VisibleTypes visible) {
    for (String each : CLASSES) {
      if (visible.contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** The types of the clients; empty if none is seen. */
  public Optional<AnnotatedTypes> types() {
    return types == null ? Optional.empty() : types;
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
      facades =
          new Facades(context, new Overrides(task.getElements(), task.getTypes()), hasFacades);
    }
    return facades;
  }

  /** The metrics that calls of facades declare under a name. */
  FacadeTables tables() {
    if (tables == null) {
      tables = new FacadeTables(Trees.instance(task), units, facades());
    }
    return tables;
  }

  /** The calls that the files of the compilation show. */
  VisibleCalls visibleCalls() {
    if (visibleCalls == null) {
      visibleCalls = new VisibleCalls(units);
    }
    return visibleCalls;
  }

  /** The constants that are handles of metrics. */
  FacadeConstants constants() {
    return new FacadeConstants(Trees.instance(task), facades());
  }

  /** Lets go of the source, which javac changes from now on. */
  public void leave() {
    units.clear();
    extended = null;
    tables = null;
    visibleCalls = null;
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

  /** Looks at a file before any class is checked, as soon as it is known that there are clients. */
  public void parsed(CompilationUnitTree unit) {
    if (types == null) {
      unread.add(unit);
    } else if (types.isPresent()) {
      read(unit);
    }
  }

  private void read(CompilationUnitTree unit) {
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
        Setup setup = new Setup(
            HandedRegistries.made(unit), TreeSearch.contains(unit, ObservedClients::changesTags));
        changesTags |= setup.changesTags();
        // What we have generated makes a registry to ask it something, and not for metrics.
        if (!TreeSearch.contains(unit, ObservedClients::isMarkOfGenerated)) {
          setups.put(unit.getSourceFile(), setup);
        }
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

  private static boolean isMarkOfGenerated(Tree tree) {
    return tree instanceof AnnotationTree annotation
        && AnnotationNames.GENERATED.endsWith(annotation.getAnnotationType().toString());
  }

  private static boolean changesTags(Tree tree) {
    return tree instanceof IdentifierTree name
            && TAG_CHANGES.contains(name.getName().toString())
        || tree instanceof MemberSelectTree select
            && TAG_CHANGES.contains(select.getIdentifier().toString());
  }

  /** The names that collectors of prometheus-metrics may have. */
  public PrometheusMetricsNames collectorNames() {
    if (collectorNames == null) {
      collectorNames = PrometheusMetricsNames.of(Objects.requireNonNull(visible, "not begun"));
    }
    return collectorNames;
  }

  /** Whether a meter that gets other keys than before is surely lost, and not kept beside it. */
  public boolean areOtherKeysDropped() {
    if (dropsOtherKeys == null) {
      dropsOtherKeys = visible != null && MicrometerVersion.dropsOtherKeys(visible);
    }
    return dropsOtherKeys;
  }

  /** Whether meters of one name that annotations declare may be different ones. */
  public boolean mayTellAnnotationsApart() {
    return aspects != null && aspects.areUnclear();
  }

  /** How a file sets up registries; empty if it does not use Micrometer. */
  public Optional<Setup> setup(CompilationUnitTree unit) {
    return Optional.ofNullable(setups.get(unit.getSourceFile()));
  }

  /** Whether code of the compilation may change the tags that other code gives to meters. */
  public boolean mayChangeTags() {
    return changesTags;
  }
}
