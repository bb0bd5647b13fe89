package io.github.zohocrmcontract.stub.packaging;

import java.nio.file.Path;

/** How a Java keeps classes that it has loaded before. */
enum ArchiveKind {
  /** Class-data sharing, which is made when the program ends. */
  SHARED_CLASSES("zoho-crm-stub.jsa", "-XX:ArchiveClassesAtExit="),

  /** The cache ahead of time, which holds linked classes and profiles of methods besides. */
  AHEAD_OF_TIME("zoho-crm-stub.aot", "-XX:AOTCacheOutput=");

  /** The first Java that makes a cache ahead of time in one run. */
  private static final int FIRST_AHEAD_OF_TIME = 25;

  private final String fileName;
  private final String option;

  ArchiveKind(String fileName, String option) {
    this.fileName = fileName;
    this.option = option;
  }

  /** The kind that a Java makes. */
  static ArchiveKind of(Runtime.Version java) {
    return java.feature() >= FIRST_AHEAD_OF_TIME ? AHEAD_OF_TIME : SHARED_CLASSES;
  }

  /** The name of the file, which the start scripts know. */
  String fileName() {
    return fileName;
  }

  /** The option by which a Java makes one at this place. */
  String making(Path file) {
    return option + file;
  }
}
