package io.github.zohocrmcontract.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** A release from a fresh copy of the sources, which is deployed to a folder. */
final class Rehearsal {

  /** No version that anybody has in a repository. */
  static final String VERSION = "0.0.0-rehearsal";

  private final Path folder;
  private final Surroundings surroundings;

  /**
   * @param folder an empty one for the sources and what is made of them
   */
  Rehearsal(Path folder, Surroundings surroundings) {
    this.folder = folder.resolve(surroundings.folder());
    this.surroundings = surroundings;
  }

  /** Copies the sources, gives them the version and deploys. */
  Rehearsal deploy(Path sources) throws IOException, InterruptedException {
    Path copy = folder.resolve("sources");
    copy(sources, copy);
    MavenRun.in(
            copy,
            "deploy",
            "-Prelease",
            "-pl",
            String.join(",", Workspace.MODULES),
            "-am",
            // Tests prove nothing about bytes, and the default local repository stays as it is.
            "-Dmaven.test.skip=true",
            "-Dproofs.node=false",
            "-Dmaven.install.skip=true",
            "-Dmaven.repo.local=" + System.getProperty("maven.local"),
            "-DaltDeploymentRepository=rehearsal::" + repository().toUri())
        .under(surroundings)
        .logTo(folder.resolve("maven.log"));
    return this;
  }

  /** Where it was deployed to. */
  Path repository() {
    return folder.resolve("repository");
  }

  /** What was deployed, by its path in the repository. */
  SortedMap<String, Path> published() throws IOException {
    return PublishedFiles.of(repository());
  }

  /** What Maven printed. */
  List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve("maven.log"));
  }

  private void copy(Path sources, Path copy) throws IOException {
    List<Path> files = new ArrayList<>(SourceFiles.of(sources));
    if (surroundings.isCopiedBackwards()) {
      Collections.reverse(files);
    }
    String written = "<version>" + Workspace.version() + "</version>";
    for (Path file : files) {
      Path target = copy.resolve(file);
      Files.createDirectories(target.getParent());
      if (file.endsWith("pom.xml")) {
        String pom = Files.readString(sources.resolve(file));
        Files.writeString(target, pom.replace(written, "<version>" + VERSION + "</version>"));
      } else {
        Files.copy(sources.resolve(file), target);
      }
      Files.setLastModifiedTime(target, surroundings.timeOfFiles());
    }
  }

  /** Removes a folder and all in it, if it is there. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException fault)
              throws IOException {
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
