package org.metricdef.processor.soundness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Programs around calls that are drawn from all public methods and constructors of the JDK's
 * collections, functions, streams and concurrency, and of {@code String}.
 */
final class JdkPrograms implements Finder {

  /** The methods of a program. All call the same member, with different objects. */
  private static final int PARTS = 3;

  /** How often other objects, and after some time another member, are tried for a method. */
  private static final int ATTEMPTS = 15;

  /** So many attempts are for the same member. */
  private static final int SAME_MEMBER = 5;

  /** The percentage of draws from the members that no object can pass through. */
  private static final int OTHERS = 5;

  /** A prime, so that a few seeds already have members from everywhere in the alphabet. */
  private static final long STRIDE = 7919;

  private static final List<String> IMPORTS = List.of(
      "java.util.*",
      "java.util.concurrent.*",
      "java.util.concurrent.atomic.*",
      "java.util.function.*",
      "java.util.stream.*",
      "org.metricdef.*",
      "org.metricdef.processor.soundness.world.*");

  /** The members by their names, so that one with many overloads is not drawn more often. */
  private final List<List<Executable>> passing;

  private final List<List<Executable>> others;
  private final int members;
  private final Set<String> called = new TreeSet<>();

  JdkPrograms() throws IOException {
    List<Executable> all = JdkMembers.all();
    this.members = all.size();
    this.passing = byName(all.stream().filter(JdkMembers::passesObjects));
    this.others = byName(all.stream().filter(member -> !JdkMembers.passesObjects(member)));
  }

  private static List<List<Executable>> byName(Stream<Executable> members) {
    return List.copyOf(
        members.collect(groupingBy(JdkMembers::name, TreeMap::new, toList())).values());
  }

  @Override
  public List<Program> write(List<Long> seeds) throws IOException {
    List<Program> programs = new ArrayList<>();
    Map<String, JdkDraft> parts = parts(seeds);
    for (long seed : seeds) {
      Map<Integer, Program.Site> sites = new TreeMap<>();
      Map<String, List<Code>> methods = new LinkedHashMap<>();
      for (int i = 0; i < PARTS; i++) {
        JdkDraft part = parts.get(partName(seed, i));
        if (part != null) {
          methods.put("part" + i, part.statements(sites));
          note(part.member());
        }
      }
      if (!sites.isEmpty()) {
        String name = "Jdk" + seed;
        programs.add(new Program(seed, name, Map.of(name, unit(name, methods)), sites));
      }
    }
    return programs;
  }

  private synchronized void note(Executable member) {
    called.add(member.toGenericString());
  }

  @Override
  public synchronized String summary() {
    return "members called: %d of %d".formatted(called.size(), members);
  }

  private static String partName(long seed, int part) {
    return "part%d_%d".formatted(seed, part);
  }

  /** The methods that compile, by their names. */
  private Map<String, JdkDraft> parts(List<Long> seeds) throws IOException {
    Map<String, JdkDraft> parts = new TreeMap<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, JdkDraft> drafts = new LinkedHashMap<>();
      for (long seed : seeds) {
        for (int i = 0; i < PARTS; i++) {
          String name = partName(seed, i);
          if (!parts.containsKey(name)) {
            Random random = random(seed, 1 + attempt * PARTS + i);
            JdkDraft draft = new JdkDraft(random, name, member(seed, attempt / SAME_MEMBER));
            if (draft.isFilled()) {
              drafts.put(name, draft);
            }
          }
        }
      }
      parts.putAll(compiling(drafts));
    }
    return parts;
  }

  private static Random random(long seed, int number) {
    return new Random((seed * 1000 + number) * 0x9E3779B97F4A7C15L);
  }

  /** The member of a seed. Consecutive seeds have different ones, until all were used. */
  private Executable member(long seed, int number) {
    Random random = random(seed, -number - 1);
    List<List<Executable>> names = random.nextInt(100) < OTHERS ? others : passing;
    int index =
        number == 0 ? Math.floorMod(seed * STRIDE, names.size()) : random.nextInt(names.size());
    List<Executable> overloads = names.get(index);
    return overloads.get(random.nextInt(overloads.size()));
  }

  /** The completed methods of those drafts that compile. */
  private static Map<String, JdkDraft> compiling(Map<String, JdkDraft> drafts) throws IOException {
    Map<String, Map<String, TypeText>> types =
        Attribution.of(statements(drafts)).types();
    drafts.keySet().retainAll(types.keySet());
    drafts.forEach((name, draft) -> draft.complete(types.get(name)));
    drafts.keySet().retainAll(Attribution.of(statements(drafts)).types().keySet());
    return drafts;
  }

  private static Map<String, List<Code>> statements(Map<String, JdkDraft> drafts) {
    Map<String, List<Code>> statements = new LinkedHashMap<>();
    drafts.forEach((name, draft) -> statements.put(name, draft.statements(new TreeMap<>())));
    return statements;
  }

  /** The class of a program with these methods, by name. */
  static List<Code> unit(String name, Map<String, List<Code>> methods) {
    List<Code> run = new ArrayList<>();
    List<Code> body = new ArrayList<>(List.of(
        new Code.Line("private final Facade facade;"),
        new Code.Nest(
            "public %s(Facade facade, Metrics metrics, Path path, List<Runnable> later) {"
                .formatted(name),
            List.of(new Code.Line("this.facade = facade;")),
            "}")));
    methods.forEach((method, statements) -> {
      run.add(new Code.Nest(
          "try {",
          List.of(new Code.Line(method + "();")),
          "} catch (Exception | StackOverflowError e) {}"));
      body.add(
          new Code.Nest("private void %s() throws Exception {".formatted(method), statements, "}"));
    });
    body.add(new Code.Nest("@Override public void run() {", run, "}"));
    List<Code> code = new ArrayList<>();
    IMPORTS.forEach(each -> code.add(new Code.Line("import %s;".formatted(each))));
    code.add(new Code.Nest("public class %s implements Runnable {".formatted(name), body, "}"));
    return code;
  }
}
