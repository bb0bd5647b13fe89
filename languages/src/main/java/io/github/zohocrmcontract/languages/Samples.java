package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bodies of answers that the description shows as examples, successes and errors. A smoke
 * program reads each into the model of its schema and writes it again; nothing may be lost.
 *
 * @param bodies by file name: the schema's name, a dot, the example's name and {@code .json}
 */
record Samples(Map<String, JsonNode> bodies) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  /** Takes the samples from a bundle written as JSON. */
  static Samples of(JsonNode bundle) {
    Map<String, JsonNode> bodies = new TreeMap<>();
    for (JsonNode path : bundle.path("paths")) {
      for (String method : METHODS) {
        for (JsonNode response : path.path(method).path("responses")) {
          JsonNode media = resolve(bundle, response).path("content").path("application/json");
          String schema = lastSegment(media.path("schema").path("$ref").asString(""));
          media
              .path("examples")
              .properties()
              .forEach(
                  example ->
                      bodies.put(
                          schema + "." + example.getKey() + ".json",
                          resolve(bundle, example.getValue()).path("value")));
        }
      }
    }
    return new Samples(bodies);
  }

  /** Writes each sample to a file of its own. */
  void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, JsonNode> body : bodies.entrySet()) {
      Files.writeString(directory.resolve(body.getKey()), JSON.writeValueAsString(body.getValue()));
    }
  }

  /** What is missing or different in the files that a smoke program wrote. */
  Losses losses(Path written) {
    Losses losses = new Losses();
    bodies.forEach(
        (name, body) -> {
          Path file = written.resolve(name);
          if (Files.exists(file)) {
            compare(name, body, read(file), losses);
          } else {
            losses.unread().add(name + " was not read");
          }
        });
    return losses;
  }

  private static void compare(String where, JsonNode sample, JsonNode found, Losses losses) {
    if (sample.isObject()) {
      for (Map.Entry<String, JsonNode> member : sample.properties()) {
        String key = where + "/" + member.getKey();
        if (found.has(member.getKey())) {
          compare(key, member.getValue(), found.get(member.getKey()), losses);
        } else if (member.getValue().isNull()) {
          losses.nulls().add(key + " was null and is lost");
        } else {
          losses.values().add(key + " is lost");
        }
      }
    } else if (sample.isArray() && found.isArray() && sample.size() == found.size()) {
      for (int index = 0; index < sample.size(); index++) {
        compare(where + "/" + index, sample.get(index), found.get(index), losses);
      }
    } else if (!SameValue.test(sample, found)) {
      losses.values().add(where + " was " + sample + " and became " + found);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode resolve(JsonNode bundle, JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : bundle.at(reference.substring(1));
  }

  private static String lastSegment(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
