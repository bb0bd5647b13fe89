package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of all trials of one bundle so far, kept in a file, so that a run of some generators
 * renews their rows and leaves the others'. Results of another bundle count for nothing.
 *
 * @param bundle fingerprint of the bundle
 * @param trials by generator
 */
record TrialResults(String bundle, Map<String, Trial> trials) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What the file holds of this bundle; nothing if there is no file, or it is of another. */
  static TrialResults read(Path file, Path bundle) throws IOException {
    String fingerprint = fingerprint(Files.readAllBytes(bundle));
    if (Files.exists(file)) {
      TrialResults before = JSON.readValue(Files.readString(file), TrialResults.class);
      if (before.bundle().equals(fingerprint)) {
        return new TrialResults(fingerprint, new TreeMap<>(before.trials()));
      }
    }
    return new TrialResults(fingerprint, new TreeMap<>());
  }

  /** Takes in a trial, in place of an earlier one of the same generator, and writes the file. */
  void add(Trial trial, Path file) throws IOException {
    trials.put(trial.generator().name(), trial);
    Files.writeString(file, JSON.writeValueAsString(this));
  }

  /** Whether every generator has been tried. */
  boolean areComplete() {
    return ClientGenerator.all().stream()
        .allMatch(generator -> trials.containsKey(generator.name()));
  }

  private static String fingerprint(byte[] bundle) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bundle));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
