package io.github.zohocrmcontract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packed jars say what they were made from, and under which licence, and it is true. */
class PackedJarsIT {

  private static final Path SPEC = Workspace.root().resolve("spec/target");
  private static final Path TEMPLATES = Workspace.root().resolve("generator-config/templates");

  @ParameterizedTest
  @CsvSource({
    "spec, .jar, openapi, Contract-Bundle-SHA-256",
    "spec, .jar, oauth, OAuth-Bundle-SHA-256",
    "spec, .jar, sandbox, Sandbox-Bundle-SHA-256",
    "client, .jar, openapi, Contract-Bundle-SHA-256",
    "server-stub, .jar, openapi, Contract-Bundle-SHA-256",
    "server-stub, .jar, oauth, OAuth-Bundle-SHA-256",
    "server-stub, .jar, sandbox, Sandbox-Bundle-SHA-256",
    "server-stub, -exec.jar, openapi, Contract-Bundle-SHA-256",
    "server-stub, -exec.jar, oauth, OAuth-Bundle-SHA-256",
    "server-stub, -exec.jar, sandbox, Sandbox-Bundle-SHA-256"
  })
  void aJarHasTheHashOfEachDescriptionThatItWasMadeFrom(
      String module, String end, String description, String attribute) throws IOException {
    assertThat(manifest(module, end).getValue(attribute))
        .isEqualTo(sha256(Files.readAllBytes(SPEC.resolve("bundle/" + description + ".yaml"))));
  }

  @ParameterizedTest
  @CsvSource({
    "client, .jar, java-feign",
    "server-stub, .jar, spring",
    "server-stub, -exec.jar, spring"
  })
  void aJarNamesTheGeneratorAndTheHashOfItsConfiguration(
      String module, String end, String generator) throws IOException {
    Attributes manifest = manifest(module, end);
    assertThat(manifest.getValue("Generator"))
        .isEqualTo("openapi-generator " + System.getProperty("openapi-generator.version"));
    assertThat(manifest.getValue("Generator-Configuration-SHA-256"))
        .isEqualTo(hashOfConfiguration(generator));
  }

  @Test
  void theDescriptionWithinTheSpecsJarIsTheOneThatItsManifestNames() throws IOException {
    try (JarFile jar = new JarFile(Workspace.packed("spec", ".jar").toFile())) {
      byte[] bundle =
          jar.getInputStream(jar.getEntry("zoho-crm-contract/openapi.yaml")).readAllBytes();
      assertThat(jar.getManifest().getMainAttributes().getValue("Contract-Bundle-SHA-256"))
          .isEqualTo(sha256(bundle));
    }
  }

  @ParameterizedTest
  @CsvSource({"spec, .jar", "client, .jar", "server-stub, .jar", "server-stub, -exec.jar"})
  void aJarHasTheVersionOfTheContract(String module, String end) throws IOException {
    assertThat(Files.readString(SPEC.resolve("bundle/openapi.yaml")))
        .containsPattern(
            "(?m)^  version: [\"']?"
                + manifest(module, end).getValue("Contract-Version")
                + "[\"']?$");
  }

  @ParameterizedTest
  @CsvSource({"spec, .jar", "client, .jar", "server-stub, .jar", "server-stub, -exec.jar"})
  void aJarHasTheLicence(String module, String end) throws IOException {
    try (JarFile jar = new JarFile(Workspace.packed(module, end).toFile())) {
      assertThat(jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes())
          .isEqualTo(Files.readAllBytes(Workspace.root().resolve("LICENSE")));
    }
  }

  private static Attributes manifest(String module, String end) throws IOException {
    try (JarFile jar = new JarFile(Workspace.packed(module, end).toFile())) {
      return jar.getManifest().getMainAttributes();
    }
  }

  /** As docs/releasing.md says to compute it in a shell. */
  private static String hashOfConfiguration(String generator) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(SPEC.resolve("generator-config/" + generator + ".yaml"));
    if (Files.isDirectory(TEMPLATES.resolve(generator))) {
      try (var templates = Files.newDirectoryStream(TEMPLATES.resolve(generator), "*.mustache")) {
        templates.forEach(files::add);
      }
    }
    files.subList(1, files.size()).sort(null);
    StringBuilder list = new StringBuilder();
    for (Path file : files) {
      list.append(sha256(Files.readAllBytes(file))).append("  ").append(file.getFileName());
      list.append('\n');
    }
    return sha256(list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
