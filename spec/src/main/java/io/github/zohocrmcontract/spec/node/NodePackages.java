package io.github.zohocrmcontract.spec.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The packages of the lock file, installed only when the lock file has changed since. */
final class NodePackages {

  private final Path lock;
  private final Path stamp;

  NodePackages(Path directory) {
    lock = directory.resolve("package-lock.json");
    stamp = directory.resolve("node_modules").resolve(".installed-from-lock");
  }

  /**
   * @throws NodeProofsException if npm cannot install them
   */
  void install(NodeTools tools) throws IOException {
    String wanted = hash(Files.readAllBytes(lock));
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    // Prism's packages ask for a newer Node than they need; that warning is all that is silenced.
    if (tools.npm("ci", "--loglevel=error") != 0) {
      throw new NodeProofsException(
          "npm could not install the packages of "
              + lock
              + "; the lines above say why. Without network or registry, leave out lint, Prism and"
              + " Postman with -Dproofs.node=false.");
    }
    Files.writeString(stamp, wanted);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
