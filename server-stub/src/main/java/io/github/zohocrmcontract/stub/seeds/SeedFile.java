package io.github.zohocrmcontract.stub.seeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an organisation that somebody wrote down, and says what is wrong with the file. */
final class SeedFile {

  /** A misspelt key would otherwise be left out in silence. */
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SeedFile() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with a sentence that names the file and the place in it
   */
  static Seed read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "The seed " + file + (Files.exists(file) ? " is no file." : " does not exist."));
    }
    Seed seed;
    try {
      seed = STRICT.readValue(file, Seed.class);
    } catch (JacksonException unusable) {
      throw unusable(file, reason(unusable), unusable);
    }
    List<String> findings = SeedCheck.findings(seed);
    if (!findings.isEmpty()) {
      throw unusable(file, String.join(" ", findings), null);
    }
    return seed;
  }

  static IllegalArgumentException unusable(Path file, String reason, @Nullable Throwable cause) {
    return new IllegalArgumentException("The seed " + file + " is of no use. " + reason, cause);
  }

  private static String reason(JacksonException unusable) {
    if (unusable instanceof UnrecognizedPropertyException unknown) {
      return place(unusable)
          + " is no key of a seed. Keys there are "
          + new TreeSet<>(unknown.getKnownPropertyIds().stream().map(Object::toString).toList())
          + ".";
    }
    if (unusable instanceof MismatchedInputException && unusable.getPath().isEmpty()) {
      return "It holds no object. Write one organisation: { \"organisation\": \"mine\", ... }.";
    }
    String said = unusable.getOriginalMessage().lines().findFirst().orElse("");
    if (unusable instanceof StreamReadException) {
      return "It is no JSON: " + said + " (" + unusable.getLocation().offsetDescription() + ").";
    }
    return place(unusable) + " cannot be read: " + said + ".";
  }

  private static String place(JacksonException unusable) {
    return unusable.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining("", "$", ""));
  }
}
