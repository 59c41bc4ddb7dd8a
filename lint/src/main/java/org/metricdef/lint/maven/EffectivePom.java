package org.metricdef.lint.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.metricdef.lint.base.CannotRunException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The POM of a module as Maven computes it, with everything inherited. */
final class EffectivePom {

  private static final String COMPILER = "maven-compiler-plugin";
  private static final String OURS = "metricdef-processor";

  /** A processor of the module, as the POM names it. */
  record Artifact(String groupId, String artifactId, String version) {}

  private final Element project;

  private EffectivePom(Element project) {
    this.project = project;
  }

  /**
   * Reads the POM of a module from what Maven wrote of several.
   *
   * @throws CannotRunException if it cannot be read, or the module is not in it
   */
  static EffectivePom read(Path file, Path module) throws CannotRunException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element top = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
      List<Element> projects =
          top.getTagName().equals("project") ? List.of(top) : children(top, "project");
      for (Element each : projects) {
        Optional<String> output = text(each, "build", "outputDirectory");
        if (output.isPresent() && Path.of(output.get()).startsWith(module.resolve("target"))) {
          return new EffectivePom(each);
        }
      }
      if (projects.size() == 1) {
        return new EffectivePom(projects.get(0));
      }
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new CannotRunException(
          "what Maven says of %s cannot be read: %s".formatted(module, e.getMessage()), e);
    }
    throw new CannotRunException("Maven's effective POM does not hold the module " + module);
  }

  Path sources(SourceSet.Kind kind) throws CannotRunException {
    return folder(kind == SourceSet.Kind.MAIN ? "sourceDirectory" : "testSourceDirectory");
  }

  Path output(SourceSet.Kind kind) throws CannotRunException {
    return folder(kind == SourceSet.Kind.MAIN ? "outputDirectory" : "testOutputDirectory");
  }

  private Path folder(String name) throws CannotRunException {
    return Path.of(text(project, "build", name)
        .orElseThrow(() -> new CannotRunException("the effective POM has no " + name)));
  }

  /** The options of the module's javac. */
  List<String> options(SourceSet.Kind kind) {
    List<String> options = new ArrayList<>();
    List<Element> configurations = configurations(kind);
    Optional<String> release = setting(configurations, "release", "maven.compiler.release");
    if (kind == SourceSet.Kind.TEST) {
      release = setting(configurations, "testRelease", "maven.compiler.testRelease")
          .or(() -> setting(configurations, "release", "maven.compiler.release"));
    }
    Optional<String> source = setting(configurations, "source", "maven.compiler.source");
    if (release.isPresent()) {
      options.addAll(List.of("--release", release.get()));
    } else if (source.isPresent()) {
      options.addAll(List.of("-source", source.get()));
    }
    Optional<String> encoding = setting(configurations, "encoding", "project.build.sourceEncoding");
    encoding.ifPresent(name -> options.addAll(List.of("-encoding", name)));
    if (setting(configurations, "parameters", "maven.compiler.parameters")
        .filter("true"::equals)
        .isPresent()) {
      options.add("-parameters");
    }
    if (setting(configurations, "enablePreview", "maven.compiler.enablePreview")
        .filter("true"::equals)
        .isPresent()) {
      options.add("--enable-preview");
    }
    String arguments = kind == SourceSet.Kind.TEST ? "testCompilerArgument" : "compilerArgument";
    setting(configurations, arguments, "").ifPresent(options::add);
    for (Element configuration : configurations) {
      List<Element> lists = children(configuration, "compilerArgs");
      for (Element list : lists) {
        for (Element each : children(list)) {
          options.add(each.getTextContent().strip());
        }
      }
      if (!lists.isEmpty()) {
        break;
      }
    }
    return options;
  }

  /** The processors of the module, less our own. */
  List<Artifact> processors(SourceSet.Kind kind) {
    List<Artifact> processors = new ArrayList<>();
    for (Element configuration : configurations(kind)) {
      List<Element> lists = children(configuration, "annotationProcessorPaths");
      for (Element list : lists) {
        for (Element each : children(list)) {
          String artifact = text(each, "artifactId").orElse("");
          if (!artifact.equals(OURS)) {
            String group = text(each, "groupId").orElse("");
            processors.add(new Artifact(
                group,
                artifact,
                text(each, "version").or(() -> managed(group, artifact)).orElse("")));
          }
        }
      }
      if (!lists.isEmpty()) {
        break;
      }
    }
    return processors;
  }

  private Optional<String> managed(String group, String artifact) {
    for (Element management : children(project, "dependencyManagement")) {
      for (Element list : children(management, "dependencies")) {
        for (Element each : children(list)) {
          if (text(each, "groupId").equals(Optional.of(group))
              && text(each, "artifactId").equals(Optional.of(artifact))) {
            return text(each, "version");
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The configurations of the compiler, the most special one first. */
  private List<Element> configurations(SourceSet.Kind kind) {
    String id = kind == SourceSet.Kind.MAIN ? "default-compile" : "default-testCompile";
    List<Element> found = new ArrayList<>();
    for (Element build : children(project, "build")) {
      for (Element plugins : children(build, "plugins")) {
        for (Element plugin : children(plugins, "plugin")) {
          if (text(plugin, "artifactId").equals(Optional.of(COMPILER))) {
            for (Element executions : children(plugin, "executions")) {
              for (Element execution : children(executions, "execution")) {
                if (text(execution, "id").equals(Optional.of(id))) {
                  found.addAll(children(execution, "configuration"));
                }
              }
            }
            found.addAll(children(plugin, "configuration"));
          }
        }
      }
    }
    return found;
  }

  private Optional<String> setting(List<Element> configurations, String name, String property) {
    for (Element each : configurations) {
      Optional<String> value = text(each, name);
      if (value.isPresent()) {
        return value;
      }
    }
    return property.isEmpty() ? Optional.empty() : text(project, "properties", property);
  }

  private static Optional<String> text(Element from, String... path) {
    Element at = from;
    for (String name : path) {
      List<Element> found = children(at, name);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      at = found.get(0);
    }
    return Optional.of(at.getTextContent().strip()).filter(text -> !text.isEmpty());
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element each : children(parent)) {
      if (each.getTagName().equals(name)) {
        found.add(each);
      }
    }
    return found;
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
