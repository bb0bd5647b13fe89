package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.UserPages;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program gets with the client, and that the client needs nothing else. */
@Timeout(120)
class RuntimeDependenciesTest {

  @TempDir Path directory;

  @Test
  void theClientBringsSixSmallLibraries() throws IOException {
    assertThat(requiredJars())
        .extracting(jar -> jar.getName().replaceAll("-[0-9].*", ""))
        .containsExactlyInAnyOrder(
            "feign-core",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jackson-databind-nullable",
            "slf4j-api");
    assertThat(requiredJars().stream().mapToLong(File::length).sum()).isLessThan(6L << 20);
  }

  @Test
  void theClientWorksWithNothingElseOnTheClassPath() throws Exception {
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (new File(entry).isDirectory() && entry.contains("client" + File.separator + "target")) {
        classPath.add(entry);
      }
    }
    requiredJars().forEach(jar -> classPath.add(jar.getPath()));
    try (LocalServer server = LocalServer.answering(UserPages.of(400))) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  String.join(File.pathSeparator, classPath),
                  "io.github.zohocrmcontract.client.paging.WalkAllUsers",
                  server.url().toString(),
                  "walk")
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("output").toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("The walk did not end within a minute.");
      }
      String printed = Files.readString(directory.resolve("output"));
      assertThat(process.exitValue()).as(printed).isZero();
      assertThat(printed.lines().toList()).last().asString().startsWith("400 ");
    }
  }

  private static List<File> requiredJars() throws IOException {
    try (InputStream stream =
        RuntimeDependenciesTest.class.getResourceAsStream("/runtime-class-path.txt")) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Arrays.stream(all.split(File.pathSeparator)).map(File::new).toList();
    }
  }
}
