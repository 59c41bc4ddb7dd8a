package org.metricdef.processor.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.processor.library.EffectTable;

/** Each row of the tables is about a method that the client has. */
class ClientTablesTest {

  @ParameterizedTest
  @MethodSource
  void rowsNameMethodsThatExist(String signature) throws Exception {
    boolean isNew = signature.startsWith("new ");
    int open = signature.indexOf('(');
    String called = signature.substring(isNew ? 4 : 0, open);
    int dot = called.lastIndexOf('.');
    String owner = isNew ? called : called.substring(0, dot);
    Class<?> type = Class.forName(owner.replaceAll("(?<=[.][A-Z]\\w{0,40})[.](?=[A-Z])", "\\$"));
    List<Executable> methods = isNew
        ? List.of(type.getDeclaredConstructors())
        : Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.getName().equals(called.substring(dot + 1)))
            .map(Executable.class::cast)
            .toList();

    assertThat(methods)
        .anyMatch(method -> fits(signature.substring(open + 1, signature.length() - 1), method));
  }

  static Stream<String> rowsNameMethodsThatExist() {
    return Stream.of(PositionalMethods.TABLE, MicrometerMethods.TABLE, OpenTelemetryMethods.TABLE)
        .flatMap(EffectTable::signatures);
  }

  private static boolean fits(String parameters, Executable method) {
    if (parameters.equals("..")) {
      return true;
    }
    List<String> expected = parameters.isEmpty() ? List.of() : List.of(parameters.split(", "));
    List<String> actual =
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    return expected.stream()
        .map(type -> type.replace("...", "[]").replaceFirst(".*[.]", ""))
        .toList()
        .equals(actual);
  }
}
