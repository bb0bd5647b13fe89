package io.github.zohocrmcontract.stub.packaging;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How a Java keeps classes that it has loaded before. */
enum ArchiveKind {
  /**
   * Class-data sharing, which is made when the program ends. What waits for the compiler just then
   * is archived as waiting and never compiled in any later run, until Java 21 (JDK-8306460). So
   * this run is interpreted.
   */
  SHARED_CLASSES("zoho-crm-stub.jsa", "-XX:ArchiveClassesAtExit=", List.of("-Xint")),

  /**
   * The cache ahead of time, which holds linked classes besides. Without profiles of methods, which
   * would make the next start compile all that was ever worth it.
   */
  AHEAD_OF_TIME(
      "zoho-crm-stub.aot",
      "-XX:AOTCacheOutput=",
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTRecordTraining"));

  /** The first Java that makes a cache ahead of time in one run. */
  private static final int FIRST_AHEAD_OF_TIME = 25;

  private final String fileName;
  private final String option;
  private final List<String> furtherOptions;

  ArchiveKind(String fileName, String option, List<String> furtherOptions) {
    this.fileName = fileName;
    this.option = option;
    this.furtherOptions = furtherOptions;
  }

  /** The kind that a Java makes. */
  static ArchiveKind of(Runtime.Version java) {
    return java.feature() >= FIRST_AHEAD_OF_TIME ? AHEAD_OF_TIME : SHARED_CLASSES;
  }

  /** The name of the file, which the start scripts know. */
  String fileName() {
    return fileName;
  }

  /** The options by which a Java makes one at this place. */
  List<String> making(Path file) {
    return Stream.concat(Stream.of(option + file), furtherOptions.stream()).toList();
  }
}
