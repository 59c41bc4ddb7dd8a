package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Generates random programs that create label maps by all supported constructs and pass them to
 * metrics. Each map is intended to fit; a planned share is wrong on some path.
 */
final class ProgramGenerator {

  private static final List<Code> IMPORTS = List.of(
      new Code.Line("import java.util.*;"),
      new Code.Line("import java.util.concurrent.*;"),
      new Code.Line("import java.util.function.*;"),
      new Code.Line("import java.util.stream.*;"),
      new Code.Line("import org.metricdef.*;"),
      new Code.Line("import org.metricdef.processor.soundness.world.*;"));

  private ProgramGenerator() {}

  /** The program of a seed. */
  static Program write(long seed, String name) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Map<Integer, Program.Site> sites = new TreeMap<>();
    Draft.Shared shared = new Draft.Shared(random, Mix.of(random), sites);
    Optional<Draft> helper = shared.mix.contracts()
        ? Optional.of(new Draft(shared, name + "Helper", Optional.empty()))
        : Optional.empty();
    Draft main = new Draft(shared, name, helper);
    fields(main);
    helper.ifPresent(ProgramGenerator::fields);
    int parts = 1 + random.nextInt(2);
    List<Code> methods = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int statements = 1 + random.nextInt(3);
      methods.add(new Code.Nest(
          "private void part%d() {".formatted(i),
          main.methodBody(true, () -> {}, () -> main.statements().body(statements)),
          "}"));
    }
    Map<String, List<Code>> units = new LinkedHashMap<>(shared.before);
    units.put(name, mainUnit(main, parts, methods));
    helper.ifPresent(draft -> units.put(draft.unit(), helperUnit(draft)));
    units.putAll(shared.after);
    return new Program(seed, name, units, sites);
  }

  /** Fields of some kinds, each with intended keys. */
  private static void fields(Draft draft) {
    if (draft.chance(60)) {
      field(draft, "private final Labels base", Construct.FINAL_FIELD);
    }
    if (draft.chance(40)) {
      field(draft, "private Labels current", Construct.MUTABLE_FIELD).assignable();
    }
    if (draft.chance(30)) {
      field(draft, "private static final Labels COMMON", Construct.STATIC_FIELD);
    }
    if (draft.chance(25)) {
      draft
          .members()
          .add(new Code.Line("private final Map<String, String> kept = new HashMap<>();"));
      Var.Belief belief = new Var.Belief(Optional.empty());
      belief.lose();
      belief.pin();
      draft.declareField(
          new Var("kept", Var.Type.MAP, belief, Set.of(Construct.MAP_FIELD)).changeable());
    }
  }

  private static Var field(Draft draft, String declaration, Construct construct) {
    Set<String> keys = draft.anyKeys();
    String pairs = String.join(
        ", ",
        draft.shuffled(keys).stream().map(key -> "\"%s\", \"v\"".formatted(key)).toList());
    draft.members().add(new Code.Line("%s = Labels.of(%s);".formatted(declaration, pairs)));
    String name = declaration.substring(declaration.lastIndexOf(' ') + 1);
    return draft.declareField(
        new Var(name, Var.Type.LABELS, new Var.Belief(Optional.of(keys)), Set.of(construct)));
  }

  private static List<Code> common(String unit, List<Code> constructor) {
    List<Code> code = new ArrayList<>();
    for (String key : Draft.KEYS) {
      code.add(new Code.Line(
          "private static final String %s = \"%s\";".formatted(key.toUpperCase(Locale.ROOT), key)));
    }
    code.add(new Code.Line("private static final String NOTHING = \"\";"));
    code.add(new Code.Line("private static final String TOTAL = \"_total\";"));
    code.add(new Code.Line("private final Facade facade;"));
    code.add(new Code.Line("private final Metrics metrics;"));
    code.add(new Code.Line("private final Path path;"));
    code.add(new Code.Line("private final List<Runnable> later;"));
    code.add(new Code.Nest(
        "public %s(Facade facade, Metrics metrics, Path path, List<Runnable> later) {"
            .formatted(unit),
        constructor,
        "}"));
    return code;
  }

  private static List<Code> assignments() {
    return new ArrayList<>(List.of(
        new Code.Line("this.facade = facade;"),
        new Code.Line("this.metrics = metrics;"),
        new Code.Line("this.path = path;"),
        new Code.Line("this.later = later;")));
  }

  private static List<Code> mainUnit(Draft draft, int parts, List<Code> methods) {
    List<Code> constructor = assignments();
    List<Code> body = new ArrayList<>();
    draft.partner().ifPresent(helper -> {
      constructor.add(
          new Code.Line("helper = new %s(facade, metrics, path, later);".formatted(helper.unit())));
      body.add(new Code.Line("private %s helper;".formatted(helper.unit())));
    });
    body.addAll(common(draft.unit(), constructor));
    List<Code> run = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      run.add(new Code.Nest(
          "try {",
          List.of(new Code.Line("part%d();".formatted(i))),
          "} catch (Path.Oops | Path.Slip e) {}"));
    }
    run.add(new Code.Nest(
        "for (int i = 0; i < later.size() && i < 9; i++) {",
        List.of(new Code.Nest(
            "try {",
            List.of(new Code.Line("later.get(i).run();")),
            "} catch (Path.Oops | Path.Slip e) {}")),
        "}"));
    body.add(new Code.Nest("@Override public void run() {", run, "}"));
    body.addAll(methods);
    body.addAll(draft.members());
    return unit("public class %s implements Runnable {".formatted(draft.unit()), body);
  }

  private static List<Code> helperUnit(Draft draft) {
    List<Code> body = common(draft.unit(), assignments());
    body.addAll(draft.members());
    return unit("public class %s {".formatted(draft.unit()), body);
  }

  /** The code of a source file with one top-level class. */
  static List<Code> unit(String open, List<Code> body) {
    List<Code> code = new ArrayList<>(IMPORTS);
    code.add(new Code.Nest(open, body, "}"));
    return code;
  }
}
