package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.Doclint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Javadoc of what is written by hand has no gaps; generated code is not looked at. */
@Timeout(120)
class JavadocTest {
  private static final Path SOURCES = Bundle.projectDirectory().resolve("client/src/main/java");

  private static final Doclint DOCLINT = new Doclint();

  @AfterAll
  static void close() throws IOException {
    DOCLINT.close();
  }

  @Test
  void everythingPublicIsDescribedWithParametersResultsAndExceptions() throws IOException {
    assertThat(DOCLINT.gapsIn(sources())).as("Gaps in the Javadoc; fill them").isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Set<Path> packages = sources().stream().map(Path::getParent).collect(Collectors.toSet());
    assertThat(packages)
        .hasSizeGreaterThan(10)
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  private static Stream<Arguments> gaps() {
    return Stream.of(
        Arguments.of("public class Shoe { /** A shoe. */ public Shoe() {} }", "no comment"),
        Arguments.of(shoe("public static final int SIZE = 42;"), "no comment"),
        Arguments.of(shoe("protected void tie() {}"), "no comment"),
        Arguments.of(shoe("/** Ties it. */ public void tie(int knots) {}"), "no @param for knots"),
        Arguments.of(shoe("/** The size. */ public int size() { return 42; }"), "no @return"),
        Arguments.of(
            shoe("/** Ties it. */ public void tie() throws java.io.IOException {}"),
            "no @throws for java.io.IOException"),
        Arguments.of(
            shoe("/** Ties it like a {@link Boot}. */ public void tie() {}"),
            "reference not found"));
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void aGapIsFound(String source, String expected) {
    assertThat(DOCLINT.gapsIn("shoes/Shoe.java", "package shoes;\n" + source))
        .singleElement()
        .asString()
        .contains(expected);
  }

  @Test
  void aPackageWithoutACommentIsAGap() {
    assertThat(DOCLINT.gapsIn("shoes/package-info.java", "package shoes;"))
        .singleElement()
        .asString()
        .contains("no comment");
  }

  @Test
  void whatIsNotPublicNeedsNoComment() {
    assertThat(gapsOf(shoe("int size; void tie() {} private static class Lace {}"))).isEmpty();
  }

  @Test
  void aRecordSaysOfItsPartsOnce() {
    String record =
        """
        /**
         * A shoe.
         *
         * @param size its size
         */
        public record Shoe(int size) {
          /** Checks the size. */
          public Shoe {
          }
        }
        """;
    assertThat(gapsOf(record)).isEmpty();
    assertThat(gapsOf(record.replace("@param size its size", "")))
        .containsExactly("shoes.Shoe: no @param for size");
    assertThat(gapsOf(record.replace("/** Checks the size. */", ""))).isNotEmpty();
  }

  private static List<String> gapsOf(String source) {
    return DOCLINT.gapsIn("shoes/Shoe.java", "package shoes;\n" + source);
  }

  private static String shoe(String member) {
    return "/** A shoe. */ public class Shoe { /** A shoe. */ public Shoe() {}\n" + member + "\n}";
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
