package io.github.zohocrmcontract.stub.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package notices by itself when its archive is of no use. */
class PreparedPackageTest {

  private static final Runtime.Version JAVA_17 = Runtime.Version.parse("17.0.1");
  private static final Runtime.Version JAVA_25 = Runtime.Version.parse("25.0.1");

  @TempDir Path directory;
  private PreparedPackage made;

  @BeforeEach
  void make() throws IOException {
    made = new PreparedPackage(Files.createDirectory(directory.resolve("made")));
    Files.createDirectory(made.home().resolve("archive"));
    Files.writeString(made.jar(), "jar");
    Files.writeString(made.archive(ArchiveKind.SHARED_CLASSES), "archive");
    made.writeFacts();
  }

  @Test
  void nothingIsSaidOfAnArchiveThatFits() throws IOException {
    assertThat(made.objection(JAVA_17)).isEmpty();
    Files.move(made.archive(ArchiveKind.SHARED_CLASSES), made.archive(ArchiveKind.AHEAD_OF_TIME));
    assertThat(made.objection(JAVA_25)).isEmpty();
  }

  @Test
  void anArchiveOfAnotherKindIsOfNoUse() {
    assertThat(made.objection(JAVA_25))
        .hasValueSatisfying(text -> says(text, "prepared with Java"));
  }

  @Test
  void aMovedPackageKeepsItsCacheAheadOfTimeOnly() throws IOException {
    PreparedPackage moved = new PreparedPackage(directory.resolve("moved"));
    Files.move(made.home(), moved.home());
    assertThat(moved.objection(JAVA_17))
        .hasValueSatisfying(text -> says(text, "prepared in " + made.home()));
    Files.move(moved.archive(ArchiveKind.SHARED_CLASSES), moved.archive(ArchiveKind.AHEAD_OF_TIME));
    assertThat(moved.objection(JAVA_25)).isEmpty();
  }

  @Test
  void aJarWithAnotherTimeIsAnotherJar() throws IOException {
    Files.setLastModifiedTime(made.jar(), FileTime.fromMillis(1_000_000_000_000L));
    assertThat(made.objection(JAVA_17)).hasValueSatisfying(text -> says(text, "copied or changed"));
  }

  @Test
  void aPackageWithoutAnArchiveSaysSo() throws IOException {
    Files.delete(made.home().resolve("archive/made-for.properties"));
    assertThat(made.objection(JAVA_17))
        .hasValueSatisfying(text -> says(text, "There is no archive"));
  }

  @Test
  void aPackageIsWhereLinksLeadTo() throws IOException {
    Path real = made.home().toRealPath();
    Path link = Files.createSymbolicLink(directory.resolve("link"), real);
    assertThat(PreparedPackage.at(link).home()).isEqualTo(real);
    assertThat(PreparedPackage.at(link.resolve("new/deep")).home())
        .isEqualTo(real.resolve("new/deep"));
  }

  @Test
  void onlyACacheAheadOfTimeCanBeMadeWhereTheAddressIsWrittenInAnotherWay() {
    for (String name : List.of("with blank", "b\u00fcro", "100%")) {
      PreparedPackage odd = new PreparedPackage(directory.resolve(name));
      assertThat(odd.suits(ArchiveKind.SHARED_CLASSES)).as(name).isFalse();
      assertThat(odd.suits(ArchiveKind.AHEAD_OF_TIME)).as(name).isTrue();
    }
    assertThat(made.suits(ArchiveKind.SHARED_CLASSES)).isTrue();
  }

  private static void says(String text, String reason) {
    assertThat(text)
        .startsWith("This package starts slower than it could. ")
        .contains(reason)
        .endsWith(". bin/zoho-crm-stub --prepare mends that.");
  }
}
