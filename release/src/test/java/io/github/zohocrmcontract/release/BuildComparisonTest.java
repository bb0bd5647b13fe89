package io.github.zohocrmcontract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that differ, each in one way, and what is said about it. */
class BuildComparisonTest {

  @TempDir Path first;
  @TempDir Path second;

  @Test
  void equalBuildsHaveNoDifferences() throws IOException {
    both("a/a.jar", jar(entry("A.class", "A")));
    both("a/a.pom", bytes("<project/>"));
    assertThat(differences()).isEmpty();
  }

  @Test
  void checksumsAndListsOfVersionsAreTheRepositorysAndDoNotCount() throws IOException {
    write(first, "a/a.jar.sha1", bytes("1"));
    write(first, "a/maven-metadata.xml", bytes("2"));
    assertThat(differences()).isEmpty();
  }

  @Test
  void aFileThatOneBuildLacksIsNamed() throws IOException {
    write(second, "a/a-sources.jar", jar());
    assertThat(differences()).containsExactly("a/a-sources.jar: only in the second build");
  }

  @Test
  void theFirstLineThatDiffersIsShown() throws IOException {
    write(first, "openapi.yaml", bytes("openapi: 3.0.3\ninfo: {}\n"));
    write(second, "openapi.yaml", bytes("openapi: 3.0.3\ninfo: []\n"));
    assertThat(differences())
        .containsExactly("openapi.yaml: line 2 is \"info: {}\" and \"info: []\"");
  }

  @Test
  void endsOfLinesCount() throws IOException {
    write(first, "openapi.yaml", bytes("a\n"));
    write(second, "openapi.yaml", bytes("a\r\n"));
    assertThat(differences()).containsExactly("openapi.yaml: other ends of lines");
  }

  @Test
  void theFileInsideAJarIsNamed() throws IOException {
    write(first, "a.jar", jar(entry("A.class", "A"), entry("b.properties", "#Monday\nb=1")));
    write(second, "a.jar", jar(entry("A.class", "A"), entry("b.properties", "#Tuesday\nb=1")));
    assertThat(differences())
        .containsExactly("a.jar > b.properties: line 1 is \"#Monday\" and \"#Tuesday\"");
  }

  @Test
  void theFileInsideAJarInsideAJarIsNamed() throws IOException {
    write(first, "exec.jar", jar(new Entry("lib/a.jar", jar(entry("A.class", "\u0001")))));
    write(
        second,
        "exec.jar",
        jar(new Entry("lib/a.jar", jar(new Entry("A.class", new byte[] {-1})))));
    assertThat(differences()).containsExactly("exec.jar > lib/a.jar > A.class: other bytes");
  }

  @Test
  void aFileThatOneJarLacksIsNamed() throws IOException {
    write(first, "a.jar", jar(entry("A.class", "A"), entry("B.class", "B")));
    write(second, "a.jar", jar(entry("A.class", "A")));
    assertThat(differences()).containsExactly("a.jar > B.class: only in the first build");
  }

  @Test
  void anotherOrderIsADifference() throws IOException {
    write(first, "a.jar", jar(entry("A.class", "A"), entry("B.class", "B")));
    write(second, "a.jar", jar(entry("B.class", "B"), entry("A.class", "A")));
    assertThat(differences()).containsExactly("a.jar: the same entries in another order");
  }

  @Test
  void anotherTimeIsADifference() throws IOException {
    write(first, "a.jar", jar(entry("A.class", "A")));
    write(second, "a.jar", jar(entry("A.class", "A").at(1_700_000_000_000L)));
    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("a.jar > A.class: time 2001-09-09T")
        .contains(" and time 2023-11-14T");
  }

  @Test
  void otherPermissionsAreADifference() throws IOException {
    write(first, "a.jar", jar(entry("A.class", "A")));
    write(second, "a.jar", jar(entry("A.class", "A").withPermissions(0100600)));
    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("a.jar > A.class: ")
        .contains("permissions 100644", "permissions 100600");
  }

  @Test
  void theSameDifferenceOfManyEntriesIsSaidOnce() throws IOException {
    write(first, "a.jar", jar(entry("A", "A"), entry("B", "B"), entry("C", "C")));
    write(
        second,
        "a.jar",
        jar(
            entry("A", "A").withPermissions(0100600),
            entry("B", "B").withPermissions(0100600),
            entry("C", "C").withPermissions(0100600)));
    assertThat(differences()).singleElement().asString().startsWith("a.jar > A and 2 more: time ");
  }

  @Test
  void aDifferenceOutsideOfTheEntriesIsADifference() throws IOException {
    byte[] jar = jar(entry("A.class", "A"));
    // The last two bytes are the length of the archive's comment, which belongs to no entry.
    byte[] commented = Arrays.copyOf(jar, jar.length + 1);
    commented[jar.length - 2] = 1;
    commented[jar.length] = 'x';
    write(first, "a.jar", jar);
    write(second, "a.jar", commented);
    assertThat(differences()).containsExactly("a.jar: equal entries, packed in another way");
  }

  private List<String> differences() throws IOException {
    return BuildComparison.between(PublishedFiles.of(first), PublishedFiles.of(second)).stream()
        .map(Difference::toString)
        .toList();
  }

  private void both(String name, byte[] content) throws IOException {
    write(first, name, content);
    write(second, name, content);
  }

  private static void write(Path directory, String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Entry entry(String name, String content) {
    return new Entry(name, bytes(content));
  }

  private static byte[] jar(Entry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Entry each : entries) {
        ZipArchiveEntry entry = new ZipArchiveEntry(each.name);
        entry.setTime(each.time);
        entry.setUnixMode(each.permissions);
        zip.putArchiveEntry(entry);
        zip.write(each.content);
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private record Entry(String name, byte[] content, long time, int permissions) {

    Entry(String name, byte[] content) {
      this(name, content, 1_000_000_000_000L, 0100644);
    }

    Entry at(long otherTime) {
      return new Entry(name, content, otherTime, permissions);
    }

    Entry withPermissions(int others) {
      return new Entry(name, content, time, others);
    }
  }
}
