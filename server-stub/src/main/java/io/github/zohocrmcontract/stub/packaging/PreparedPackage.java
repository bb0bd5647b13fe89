package io.github.zohocrmcontract.stub.packaging;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A directory from which the stub starts fast.
 *
 * @param home the directory, absolute
 */
public record PreparedPackage(Path home) {

  /** The system property by which the start scripts tell where they stand. */
  public static final String HOME_PROPERTY = "zoho-crm-stub.home";

  /** The package in a directory that may not be there yet, without links on the way to it. */
  static PreparedPackage at(Path directory) throws IOException {
    Path absolute = directory.toAbsolutePath().normalize();
    Path there = absolute;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    return new PreparedPackage(there.toRealPath().resolve(there.relativize(absolute)).normalize());
  }

  /** The package that this process was started from, if it was. */
  public static Optional<PreparedPackage> running() {
    return Optional.ofNullable(System.getProperty(HOME_PROPERTY))
        .map(home -> new PreparedPackage(Path.of(home).toAbsolutePath().normalize()));
  }

  /**
   * Why this process, started from this package, does not use the archive; empty if it does. Java
   * itself would say nothing, and be slow.
   */
  public Optional<String> objection() {
    return objection(Runtime.version());
  }

  Optional<String> objection(Runtime.Version java) {
    Properties made = new Properties();
    try (Reader reader = Files.newBufferedReader(facts())) {
      made.load(reader);
    } catch (IOException missing) {
      return Optional.of(again("There is no archive of its classes"));
    }
    ArchiveKind kind = ArchiveKind.of(java);
    if (!Files.exists(archive(kind)) || !thisJava().equals(made.getProperty("java"))) {
      return Optional.of(
          again("It was prepared with Java " + made.getProperty("java") + ", not " + thisJava()));
    }
    if (kind == ArchiveKind.SHARED_CLASSES
        && !home.toString().equals(made.getProperty("directory"))) {
      return Optional.of(again("It was prepared in " + made.getProperty("directory")));
    }
    if (!jarTime().equals(made.getProperty("jar-time"))) {
      return Optional.of(again("Its jars were copied or changed afterwards"));
    }
    return Optional.empty();
  }

  private static String again(String reason) {
    return "This package starts slower than it could. "
        + reason
        + ". bin/zoho-crm-stub --prepare mends that.";
  }

  /** Writes down what the archive fits. */
  void writeFacts() throws IOException {
    Properties made = new Properties();
    made.setProperty("java", thisJava());
    made.setProperty("directory", home.toString());
    made.setProperty("jar-time", jarTime());
    try (Writer writer = Files.newBufferedWriter(facts())) {
      made.store(writer, null);
    }
    Files.writeString(home.resolve("archive/java"), javaExecutable() + "\n");
  }

  /**
   * Whether Java can archive classes from here. For class-data sharing it compares the paths of
   * jars with their addresses, in which a blank is written as %20.
   */
  boolean suits(ArchiveKind kind) {
    return kind == ArchiveKind.AHEAD_OF_TIME || !jar().toUri().getRawPath().contains("%");
  }

  Path jar() {
    return home.resolve("zoho-crm-stub.jar");
  }

  Path archive(ArchiveKind kind) {
    return home.resolve("archive").resolve(kind.fileName());
  }

  private Path facts() {
    return home.resolve("archive/made-for.properties");
  }

  /** The Java of this process. */
  static Path javaExecutable() {
    String name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
    return Path.of(System.getProperty("java.home"), "bin", name);
  }

  private static String thisJava() {
    return System.getProperty("java.vm.version") + " of " + System.getProperty("java.vm.vendor");
  }

  /** In seconds, as Java looks at it when it uses an archive. */
  private String jarTime() {
    try {
      return Long.toString(Files.getLastModifiedTime(jar()).toMillis() / 1000);
    } catch (IOException missing) {
      return "";
    }
  }
}
