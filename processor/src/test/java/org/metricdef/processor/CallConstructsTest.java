package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.metricdef.processor.flow.source.CallConstruct;

/**
 * Every construct that runs a method has an example, in which facades, contracts and handles are
 * checked. {@link ExamplesTest} compares what the checker says of the examples.
 */
@Execution(ExecutionMode.CONCURRENT)
class CallConstructsTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Trees that run nothing, or only methods of the JDK's own types, such as unboxing. */
  private static final Set<String> RUN_NOTHING = Set.of(
      // Types, names and modules.
      "ANNOTATED_TYPE ANNOTATION TYPE_ANNOTATION ARRAY_TYPE COMPILATION_UNIT MEMBER_SELECT",
      "IDENTIFIER IMPORT MODIFIERS PACKAGE PRIMITIVE_TYPE PARAMETERIZED_TYPE UNION_TYPE",
      "INTERSECTION_TYPE TYPE_PARAMETER UNBOUNDED_WILDCARD EXTENDS_WILDCARD SUPER_WILDCARD",
      "MODULE EXPORTS OPENS PROVIDES REQUIRES USES ERRONEOUS OTHER",
      // Statements.
      "ASSERT BLOCK BREAK CASE CATCH CONTINUE DO_WHILE_LOOP EXPRESSION_STATEMENT FOR_LOOP IF",
      "LABELED_STATEMENT RETURN EMPTY_STATEMENT SWITCH SYNCHRONIZED THROW VARIABLE WHILE_LOOP YIELD",
      // Patterns that run no accessor.
      "ANY_PATTERN BINDING_PATTERN DEFAULT_CASE_LABEL CONSTANT_CASE_LABEL PATTERN_CASE_LABEL",
      "GUARDED_PATTERN PARENTHESIZED_PATTERN",
      // Expressions.
      "ARRAY_ACCESS ASSIGNMENT CONDITIONAL_EXPRESSION INSTANCE_OF NEW_ARRAY PARENTHESIZED",
      "SWITCH_EXPRESSION TYPE_CAST POSTFIX_INCREMENT POSTFIX_DECREMENT PREFIX_INCREMENT",
      "PREFIX_DECREMENT UNARY_PLUS UNARY_MINUS BITWISE_COMPLEMENT LOGICAL_COMPLEMENT MULTIPLY",
      "DIVIDE REMAINDER MINUS LEFT_SHIFT RIGHT_SHIFT UNSIGNED_RIGHT_SHIFT LESS_THAN",
      "GREATER_THAN LESS_THAN_EQUAL GREATER_THAN_EQUAL EQUAL_TO NOT_EQUAL_TO AND XOR OR",
      "CONDITIONAL_AND CONDITIONAL_OR MULTIPLY_ASSIGNMENT DIVIDE_ASSIGNMENT",
      "REMAINDER_ASSIGNMENT MINUS_ASSIGNMENT LEFT_SHIFT_ASSIGNMENT RIGHT_SHIFT_ASSIGNMENT",
      "UNSIGNED_RIGHT_SHIFT_ASSIGNMENT AND_ASSIGNMENT XOR_ASSIGNMENT OR_ASSIGNMENT INT_LITERAL",
      "LONG_LITERAL FLOAT_LITERAL DOUBLE_LITERAL BOOLEAN_LITERAL CHAR_LITERAL STRING_LITERAL",
      "NULL_LITERAL");

  /** A kind of a later Java is undecided until someone decides. */
  @Test
  void everyKindOfTreeIsDecided() {
    Set<String> runNothing = Set.copyOf(
        RUN_NOTHING.stream().flatMap(each -> Arrays.stream(each.split(" "))).toList());
    for (Tree.Kind kind : Tree.Kind.values()) {
      assertThat(CallConstruct.of(kind).isPresent())
          .as("%s is in one of the two lists", kind)
          .isNotEqualTo(runNothing.contains(kind.name()));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyConstructHasAnExample() {
    return Arrays.stream(CallConstruct.values())
        .map(construct -> dynamicTest(construct.name(), () -> {
          List<String> lines = Files.readAllLines(example(construct));
          for (String subject : List.of("Facades", "Contracts", "Handles")) {
            List<String> part = part(lines, subject);
            assertThat(part).as("refused calls: %s", subject).anyMatch(CallConstructsTest::isWrong);
            assertThat(part)
                .as("accepted calls: %s", subject)
                .anyMatch(line -> line.contains("Labels.of(") || line.contains("Map.of("))
                .anyMatch(line -> line.contains(".of(") && !isWrong(line));
          }
        }));
  }

  private static boolean isWrong(String line) {
    return line.contains("// error: ");
  }

  private static Path example(CallConstruct construct) {
    StringBuilder name = new StringBuilder();
    for (String word : construct.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    Path example = RESOURCES.resolve("calls/" + name + ".java");
    return Files.exists(example)
        ? example
        : RESOURCES.resolve(ExampleSets.JAVA_21 + "/" + name + ".java");
  }

  /** The top-level class whose name ends so. */
  private static List<String> part(List<String> lines, String subject) {
    List<String> part = new ArrayList<>();
    boolean isInside = false;
    for (String line : lines) {
      if (line.matches("(abstract )?class \\w+.*")) {
        isInside = line.matches("(abstract )?class \\w+" + subject + "\\b.*");
      }
      if (isInside) {
        part.add(line);
      }
    }
    return part;
  }

  /**
   * The rule {@code metric-facade} refuses such declarations. But calls are also checked where it
   * did not run, as when a library was built without it.
   */
  @Test
  void anyNumberOfNamesOrMapsIsUnproven() {
    Compilation compilation = Compiler.javac()
        .withOptions("-proc:none")
        .compile(
            JavaFileObjects.forSourceString("Metrics", """
                import org.metricdef.*;

                @MetricSet
                interface Metrics {
                  @MetricDef(help = "Trades", labels = "symbol")
                  Counter tradesTotal();
                }
                """),
            JavaFileObjects.forSourceString("Trades", """
                import java.util.Map;
                import org.metricdef.*;

                class Trades {
                  Trades(@MetricName(Metrics.class) String... names) {}

                  @SafeVarargs
                  static void count(
                      @MetricName(Metrics.class) String name,
                      @MetricLabels Map<String, String>... labels) {}

                  void calls() {
                    count("trades_total");
                    count("trades_total", Map.of("symbol", "x"), Map.of("side", "x"));
                    new Trades("trades_total", "no_such_total");
                  }
                }

                class More extends Trades {
                }
                """));
    assertThat(compilation.errors())
        .allMatch(error -> error.getMessage(null).startsWith("[label-keys-unproven]"))
        .extracting(Diagnostic::getLineNumber)
        .containsExactlyInAnyOrder(13L, 14L, 15L, 19L);
  }
}
