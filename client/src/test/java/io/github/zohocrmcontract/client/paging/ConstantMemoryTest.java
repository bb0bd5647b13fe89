package io.github.zohocrmcontract.client.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.UserPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That a walk holds a page and not the list: 100,000 users of about 1.5 KB each, in a process that
 * has 64 MB of heap. The server makes the pages up in this process.
 */
@Timeout(300)
class ConstantMemoryTest {
  private static final int USERS = 100_000;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"walk", "ahead"})
  void aHundredThousandUsersPassThroughSmallMemory(String manner) throws Exception {
    try (LocalServer server = LocalServer.answering(UserPages.of(USERS))) {
      Process process = start(server, manner);
      String printed = output(process);
      assertThat(process.exitValue()).as(printed).isZero();
      String[] words = printed.strip().split(" ");
      assertThat(words[0]).isEqualTo("" + USERS);
      assertThat(words[1]).isEqualTo("" + (long) USERS * (USERS - 1) / 2);
      assertThat(server.requests()).hasSize(USERS / 200);
      System.out.printf(
          "%,d users, %s: peak heap %.1f MiB of 64, garbage included%n",
          USERS, manner, Long.parseLong(words[2]) / 1048576.0);
    }
  }

  @Test
  void aUserIsAboutOneAndAHalfKilobytes() {
    Canned page = UserPages.page(1, 200, 0, 200, true);
    assertThat(page.body().length / 200).isBetween(1_400, 1_700);
  }

  @Test
  void theSameMemoryIsTooSmallForThoseWhoKeepThemAll() throws Exception {
    try (LocalServer server = LocalServer.answering(UserPages.of(USERS))) {
      Process process = start(server, "collect");
      String printed = output(process);
      assertThat(process.exitValue()).isNotZero();
      assertThat(printed).contains("java.lang.OutOfMemoryError");
    }
  }

  private Process start(LocalServer server, String manner) throws Exception {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                WalkAllUsers.class.getName(),
                server.url().toString(),
                manner))
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("output").toFile())
        .start();
  }

  private String output(Process process) throws Exception {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The walk did not end within two minutes.");
    }
    return Files.readString(directory.resolve("output"));
  }
}
