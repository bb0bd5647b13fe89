package io.github.zohocrmcontract.stub.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Makes a package: unpacks the executable jar, whose classes no Java can archive, and lets the Java
 * that runs it start the stub once for practice, to archive what it has loaded then.
 */
public final class Preparation {

  private static final int LIMIT_IN_MINUTES = 10;
  private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
  private static final String LOCK = ".preparing";

  private final PreparedPackage made;
  private final PrintStream out;

  private Preparation(PreparedPackage made, PrintStream out) {
    this.made = made;
    this.out = out;
  }

  /**
   * Makes a package of the executable jar that this process runs.
   *
   * @param directory where; new or empty
   * @param out where to tell what was made
   * @throws PackagingException with a sentence for the caller, if none can be made
   */
  public static void into(Path directory, PrintStream out) {
    Path jar = executableJar();
    PreparedPackage made;
    try {
      made = PreparedPackage.at(directory);
    } catch (IOException failure) {
      throw unwritable(directory, failure);
    }
    checkPlace(made);
    new Preparation(made, out).make(jar);
  }

  /**
   * Makes the archive of a package anew, with the Java of this process.
   *
   * @param made the package
   * @param out where to tell what was made
   * @throws PackagingException with a sentence for the caller, if that fails
   */
  public static void again(PreparedPackage made, PrintStream out) {
    checkPlace(made);
    new Preparation(made, out).remake();
  }

  private static void checkPlace(PreparedPackage made) {
    if (!made.suits(ArchiveKind.of(Runtime.version()))) {
      throw new PackagingException(
          "Directory "
              + made.home()
              + " has a blank, or a character that is none of ASCII, in its path, from where Java "
              + Runtime.version().feature()
              + " archives no classes. Give another, or prepare with Java 25 or newer.");
    }
  }

  private static Path executableJar() {
    Path jar = Path.of(System.getProperty("java.class.path"));
    if (Files.isRegularFile(jar)) {
      try (JarFile file = new JarFile(jar.toFile())) {
        Manifest manifest = file.getManifest();
        if (manifest != null
            && LAUNCHER.equals(manifest.getMainAttributes().getValue("Main-Class"))) {
          return jar.toAbsolutePath();
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    throw new PackagingException(
        "--prepare works with the executable jar:"
            + " java -jar zoho-crm-server-stub-<version>-exec.jar --prepare <directory>");
  }

  private void make(Path jar) {
    Path home = made.home();
    try {
      Files.createDirectories(home);
      lockEmpty();
    } catch (IOException failure) {
      throw unwritable(failure);
    }
    try {
      unpack(jar);
      writeScripts();
      archive();
      Files.delete(home.resolve(LOCK));
    } catch (IOException failure) {
      removeContents();
      throw unwritable(failure);
    } catch (RuntimeException failure) {
      removeContents();
      throw failure;
    }
    out.println("Prepared " + home + ". Start with:");
    out.println("  " + home.resolve("bin/zoho-crm-stub") + " --port 8080");
  }

  private void remake() {
    try {
      Files.createFile(made.home().resolve(LOCK));
    } catch (FileAlreadyExistsException locked) {
      throw inUse();
    } catch (IOException failure) {
      throw unwritable(failure);
    }
    try {
      archive();
      out.println("Prepared " + made.home() + " anew.");
    } catch (IOException failure) {
      throw unwritable(failure);
    } finally {
      delete(made.home().resolve(LOCK));
    }
  }

  private void lockEmpty() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.list(made.home())) {
      found = files.toList();
    }
    Path lock = made.home().resolve(LOCK);
    if (found.contains(lock)) {
      throw inUse();
    }
    if (!found.isEmpty()) {
      throw new PackagingException(
          "Directory " + made.home() + " is not empty. Give a new or an empty one.");
    }
    try {
      Files.createFile(lock);
    } catch (FileAlreadyExistsException another) {
      throw inUse();
    }
  }

  private PackagingException inUse() {
    return new PackagingException(
        "Directory "
            + made.home()
            + " is being prepared, or that was broken off. Wait for the end of it, or delete "
            + made.home().resolve(LOCK)
            + " and what else is there.");
  }

  private PackagingException unwritable(IOException failure) {
    return unwritable(made.home(), failure);
  }

  private static PackagingException unwritable(Path directory, IOException failure) {
    return new PackagingException(
        "Directory "
            + directory
            + " cannot be written to: "
            + failure
            + ". Give another, or the right to write there.",
        failure);
  }

  private void unpack(Path jar) throws IOException {
    run(
        List.of(
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--force",
            "--destination",
            made.home().toString(),
            "--application-filename",
            made.jar().getFileName().toString()));
    if (!Files.isRegularFile(made.jar())) {
      throw new PackagingException(jar + " cannot be unpacked to " + made.home() + ".");
    }
  }

  private void writeScripts() throws IOException {
    Path folder = Files.createDirectories(made.home().resolve("bin"));
    for (String script : List.of("zoho-crm-stub", "zoho-crm-stub.bat")) {
      Path file = folder.resolve(script);
      try (InputStream text = Preparation.class.getResourceAsStream("/packaging/" + script)) {
        Files.copy(text, file);
      }
      // Does nothing where files need no right to be executed.
      file.toFile().setExecutable(true, false);
    }
  }

  private void archive() throws IOException {
    Files.createDirectories(made.home().resolve("archive"));
    ArchiveKind kind = ArchiveKind.of(Runtime.version());
    // A stub that runs from here goes on with the old archive, so that is replaced as a whole.
    Path fresh = made.home().resolve("archive").resolve("fresh-" + kind.fileName());
    Files.deleteIfExists(fresh);
    List<String> options = new ArrayList<>(kind.making(fresh));
    options.addAll(
        List.of("-XX:+UseSerialGC", "-cp", made.jar().toString(), TrainingRun.class.getName()));
    String said = run(options);
    if (!Files.isRegularFile(fresh)) {
      throw new PackagingException(
          "The Java at "
              + System.getProperty("java.home")
              + " made no archive of classes. "
              + said);
    }
    for (ArchiveKind old : ArchiveKind.values()) {
      if (old != kind) {
        Files.deleteIfExists(made.archive(old));
      }
    }
    Files.move(fresh, made.archive(kind), StandardCopyOption.REPLACE_EXISTING);
    made.writeFacts();
  }

  /** Runs this Java, and gives what it said. */
  private String run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(PreparedPackage.javaExecutable().toString());
    command.addAll(arguments);
    Path said = Files.createTempFile("zoho-crm-stub", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      if (!process.waitFor(LIMIT_IN_MINUTES, TimeUnit.MINUTES)) {
        throw new PackagingException(
            "Java was not done after " + LIMIT_IN_MINUTES + " minutes: " + Files.readString(said));
      }
      if (process.exitValue() != 0) {
        throw new PackagingException("Java failed: " + Files.readString(said));
      }
      return Files.readString(said);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new PackagingException("Interrupted.", interrupted);
    } finally {
      process.destroyForcibly();
      delete(said);
    }
  }

  private void removeContents() {
    try (Stream<Path> files = Files.walk(made.home())) {
      files
          .sorted(Comparator.reverseOrder())
          .filter(file -> !file.equals(made.home()))
          .forEach(Preparation::delete);
    } catch (IOException gone) {
      // What is left is named by the next attempt.
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException remains) {
      // What is left is named by the next attempt.
    }
  }
}
