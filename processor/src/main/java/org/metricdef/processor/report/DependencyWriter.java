package org.metricdef.processor.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * Keeps beside the catalogue on which other class files the verdicts of each class depend. A
 * compilation that changes such a file, without the class that depends on it, is refused. So is one
 * that follows the source of another class without compiling it: its class file may be of another
 * source, or of other constants and signatures than those of today.
 */
public final class DependencyWriter {

  /** A class whose verdicts do not hold for what is on disk. Its class file is deleted. */
  public sealed interface Problem {

    /** The qualified name of the class. */
    String name();
  }

  /** Says what a class states for the calls of others. */
  public interface Statements {

    /** The digest of what a top-level class states; empty if there is no such class, or nothing. */
    Optional<String> digest(String topLevel);
  }

  /**
   * What the verdicts depend on has changed.
   *
   * @param changed class files, as paths, and classes whose metrics, contracts or facades changed
   */
  public record Outdated(String name, List<String> changed) implements Problem {}

  /**
   * The verdicts depend on sources that were read, and not compiled with the class.
   *
   * @param sources the top-level classes of these sources
   */
  public record Uncompiled(String name, List<String> sources) implements Problem {}

  private final List<TypeElement> checked = new ArrayList<>();
  private final Map<TypeElement, List<FollowedClass>> followed = new HashMap<>();
  private final Map<TypeElement, Map<String, String>> stated = new HashMap<>();
  private final SortedMap<String, String> declares = new TreeMap<>();
  private final Set<String> written = new HashSet<>();

  /**
   * Adds a class that was checked.
   *
   * @param classes the other classes whose code was followed
   * @param others the digests of what other classes state, if verdicts may depend on it
   * @param own the digest of what the class states for others; empty if it states nothing
   */
  public void add(
      TypeElement type,
      List<FollowedClass> classes,
      Map<String, String> others,
      Optional<String> own) {
    checked.add(type);
    followed.put(type, List.copyOf(classes));
    stated.put(type, Map.copyOf(others));
    if (own.isPresent()) {
      declares.put(type.getQualifiedName().toString(), own.get());
    }
  }

  /** Notes that javac has written the class file of a class. */
  public void written(TypeElement type) {
    written.add(type.getQualifiedName().toString());
  }

  /**
   * Writes what was added, and compares the dependencies of all other classes with what is there.
   *
   * @param statements what classes state now
   * @return the classes whose verdicts do not hold
   * @throws IOException if a file cannot be written, or the existing one is damaged
   */
  public List<Problem> write(Filer filer, Statements statements) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, List<TypeElement>> module :
        ClassOutput.byModule(checked).entrySet()) {
      problems.addAll(write(ClassOutput.of(filer, module.getKey()), module.getValue(), statements));
    }
    return problems;
  }

  private List<Problem> write(ClassOutput output, List<TypeElement> checked, Statements statements)
      throws IOException {
    DependenciesJson.Content earlier = output
        .read(Dependencies.FILE, DependenciesJson::read)
        .orElse(DependenciesJson.Content.NOTHING);
    SortedMap<String, Dependencies> all = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (TypeElement type : checked) {
      String name = type.getQualifiedName().toString();
      List<FollowedClass> classes = followed.getOrDefault(type, List.of());
      Map<String, String> others = stated.getOrDefault(type, Map.of());
      if (classes.isEmpty() && others.isEmpty() || !written.contains(name)) {
        continue;
      }
      List<String> uncompiled = uncompiled(classes);
      if (uncompiled.isEmpty()) {
        all.put(name, dependencies(output, name, classes, others));
      } else {
        output.delete(name);
        problems.add(new Uncompiled(name, uncompiled));
      }
    }
    for (Dependencies old : earlier.classes()) {
      if (!written.contains(old.name()) && output.has(old.name())) {
        List<String> changed = changed(output, old, statements);
        if (changed.isEmpty()) {
          all.put(old.name(), old);
        } else {
          output.delete(old.name());
          problems.add(new Outdated(old.name(), changed));
        }
      }
    }
    DependenciesJson.Content content =
        new DependenciesJson.Content(List.copyOf(all.values()), declares(output, earlier));
    if (!content.isEmpty() || !earlier.isEmpty()) {
      output.write(Dependencies.FILE, checked.get(0), out -> DependenciesJson.write(out, content));
    }
    return problems;
  }

  /** What the classes of the module state, those too that were not compiled now. */
  private SortedMap<String, String> declares(ClassOutput output, DependenciesJson.Content earlier)
      throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    for (Map.Entry<String, String> old : earlier.declares().entrySet()) {
      if (!written.contains(old.getKey()) && output.has(old.getKey())) {
        all.put(old.getKey(), old.getValue());
      }
    }
    for (Map.Entry<String, String> now : declares.entrySet()) {
      if (output.has(now.getKey())) {
        all.put(now.getKey(), now.getValue());
      }
    }
    return all;
  }

  /** The classes of which the source was read, and no class file was written. */
  private List<String> uncompiled(List<FollowedClass> classes) {
    SortedSet<String> uncompiled = new TreeSet<>();
    for (FollowedClass each : classes) {
      if (each.isRead() && !written.contains(each.topLevel())) {
        uncompiled.add(each.topLevel());
      }
    }
    return List.copyOf(uncompiled);
  }

  private static Dependencies dependencies(
      ClassOutput output, String name, List<FollowedClass> classes, Map<String, String> others)
      throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (FollowedClass each : classes) {
      hashes.put(each.path(), output.hash(each.path()));
    }
    return new Dependencies(name, hashes, others);
  }

  private static List<String> changed(ClassOutput output, Dependencies old, Statements statements)
      throws IOException {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> file : old.hashes().entrySet()) {
      if (!output.hash(file.getKey()).equals(file.getValue())) {
        changed.add(file.getKey());
      }
    }
    for (Map.Entry<String, String> other : old.declarations().entrySet()) {
      String now = statements.digest(other.getKey()).orElse(Dependencies.ABSENT);
      if (!now.equals(other.getValue())) {
        changed.add(other.getKey());
      }
    }
    return changed;
  }
}
