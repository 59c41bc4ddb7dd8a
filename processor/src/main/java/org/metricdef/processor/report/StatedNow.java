package org.metricdef.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the modules of a class path state, as their compilations wrote it down.
 *
 * @param declares the digests, by the qualified names of classes
 * @param roots where the modules with such a file begin
 */
record StatedNow(Map<String, String> declares, List<String> roots) {

  /**
   * Reads the files of a class path.
   *
   * @throws IOException if one cannot be read or is damaged
   */
  static StatedNow of(ClassLoader loader) throws IOException {
    Map<String, String> declares = new HashMap<>();
    List<String> roots = new ArrayList<>();
    for (URL file : Collections.list(loader.getResources(Dependencies.FILE))) {
      try (InputStream in = file.openStream()) {
        // The first one on a class path is the one that is loaded.
        DependenciesJson.read(in).declares().forEach(declares::putIfAbsent);
      } catch (IOException e) {
        throw new IOException("damaged file " + file, e);
      }
      String text = file.toString();
      roots.add(text.substring(0, text.length() - Dependencies.FILE.length()));
    }
    return new StatedNow(declares, roots);
  }

  /** Whether a class states something else than this digest says; false if that is not known. */
  boolean differs(String topLevel, String digest, ClassLoader loader) {
    String now = declares.get(topLevel);
    return now == null ? isOfModule(topLevel, loader) : !now.equals(digest);
  }

  /** A class of a module that wrote nothing down of it states nothing. */
  private boolean isOfModule(String topLevel, ClassLoader loader) {
    String path = topLevel.replace('.', '/') + ".class";
    return Optional.ofNullable(loader.getResource(path))
        .filter(file -> roots.stream().anyMatch(root -> file.toString().equals(root + path)))
        .isPresent();
  }
}
