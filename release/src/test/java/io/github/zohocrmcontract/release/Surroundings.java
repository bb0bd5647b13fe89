package io.github.zohocrmcontract.release;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * Under which a build runs, and which must not reach what it makes.
 *
 * @param folder where the sources lie
 * @param umask which permissions new files do not get
 * @param timeZone by its name
 * @param language of the JVM that builds
 * @param country of the JVM that builds
 * @param sourcesFrom when the files of the sources were written
 * @param isCopiedBackwards whether the folders list their files in the order that is least likely
 */
record Surroundings(
    String folder,
    String umask,
    String timeZone,
    String language,
    String country,
    Instant sourcesFrom,
    boolean isCopiedBackwards) {

  static Surroundings usual() {
    return new Surroundings("first", "022", "Etc/UTC", "en", "US", Instant.now(), false);
  }

  /** Where it is another day, and letters have other capitals. */
  static Surroundings unusual() {
    return new Surroundings(
        "second/in/a-folder-whose-name-is-longer",
        "077",
        "Pacific/Kiritimati",
        "tr",
        "TR",
        Instant.parse("2001-09-09T01:46:40Z"),
        true);
  }

  FileTime timeOfFiles() {
    return FileTime.from(sourcesFrom);
  }

  List<String> options() {
    return List.of(
        "-Duser.timezone=" + timeZone, "-Duser.language=" + language, "-Duser.country=" + country);
  }
}
