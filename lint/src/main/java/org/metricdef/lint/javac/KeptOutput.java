package org.metricdef.lint.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.SimpleJavaFileObject;

/**
 * A file that a processor writes. It is kept in memory. Until it is written, it has the content
 * that a build has left on disk.
 */
final class KeptOutput extends SimpleJavaFileObject {

  private final Optional<Path> built;
  private Optional<ByteArrayOutputStream> written = Optional.empty();

  KeptOutput(String name, Kind kind, Optional<Path> built) {
    super(URI.create("memory:///" + name), kind);
    this.built = built;
  }

  @Override
  public OutputStream openOutputStream() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written = Optional.of(out);
    return out;
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return new ByteArrayInputStream(bytes());
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  @Override
  public long getLastModified() {
    if (written.isPresent()) {
      return System.currentTimeMillis();
    }
    return built.map(file -> file.toFile().lastModified()).orElse(0L);
  }

  private byte[] bytes() throws IOException {
    if (written.isPresent()) {
      return written.get().toByteArray();
    }
    if (built.isEmpty()) {
      throw new NoSuchFileException(getName());
    }
    return Files.readAllBytes(built.get());
  }
}
