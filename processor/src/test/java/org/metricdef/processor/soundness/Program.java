package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.metricdef.processor.soundness.world.Ledger.Spot;

/**
 * A random program: one or two top-level classes of package {@code sound}.
 *
 * @param name the name of the class that is run and of its unit
 * @param units the code of each top-level class by name
 * @param sites the lines with a verdict, which end in {@code // #<number>}, and their constructs
 */
record Program(long seed, String name, Map<String, List<Code>> units, Map<Integer, Site> sites) {

  private static final Pattern MARK = Pattern.compile("// #([0-9]+)$");

  /**
   * A line with a verdict, and the constructs around it or in the history of its labels.
   *
   * @param forwards whether a method of the program passes on there what it is given
   * @param excuses the sites of which one has to be refused if this one is accepted and fails
   */
  record Site(boolean isCall, Set<Construct> constructs, boolean forwards, Set<Integer> excuses) {

    static Site of(boolean isCall, Set<Construct> constructs) {
      return new Site(isCall, constructs, false, Set.of());
    }

    Site forwarding() {
      return new Site(isCall, constructs, true, excuses);
    }

    Site excusedBy(int other) {
      Set<Integer> all = new TreeSet<>(excuses);
      all.add(other);
      return new Site(isCall, constructs, forwards, all);
    }
  }

  Program {
    units = new LinkedHashMap<>(units);
    sites = Map.copyOf(sites);
  }

  Program withUnit(String unit, List<Code> code) {
    Map<String, List<Code>> other = new LinkedHashMap<>(units);
    other.put(unit, code);
    return new Program(seed, name, other, sites);
  }

  String source(String unit) {
    return "package sound;\n\n" + Code.render(units.get(unit));
  }

  /** All sources in sequence. */
  String source() {
    return String.join("\n", units.keySet().stream().map(this::source).toList());
  }

  /** The lines of the sites that pass on what they are given. */
  Set<Spot> forwards() {
    return marks().entrySet().stream()
        .filter(mark -> sites.get(mark.getValue()).forwards())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The line of each site that is in the sources. */
  Map<Spot, Integer> marks() {
    Map<Spot, Integer> marks = new LinkedHashMap<>();
    for (String unit : units.keySet()) {
      List<String> lines = new ArrayList<>(source(unit).lines().toList());
      for (int i = 0; i < lines.size(); i++) {
        Matcher mark = MARK.matcher(lines.get(i));
        if (mark.find()) {
          marks.put(new Spot(unit, i + 1), Integer.valueOf(mark.group(1)));
        }
      }
    }
    return marks;
  }
}
