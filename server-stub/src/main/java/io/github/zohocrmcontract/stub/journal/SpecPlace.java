package io.github.zohocrmcontract.stub.journal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the contract says something.
 *
 * @param pointer a JSON pointer into the bundle, for instance {@code
 *     /components/schemas/UserToUpdate/properties/email}
 * @param file the file it is written in, relative to the top folder of the sources, with {@code *}
 *     for the folder of the feature; empty for what stands in {@code openapi.yaml} itself
 */
public record SpecPlace(String pointer, Optional<String> file) {

  private static final Pattern PATH = Pattern.compile("/paths/~1([^/]*)(?:/.*)?");
  private static final Pattern COMPONENT = Pattern.compile("/components/([^/]+)/([^/]+)(?:/.*)?");

  /** Finds the file by the rules that the layout of the description follows. */
  public static SpecPlace of(String pointer) {
    Matcher path = PATH.matcher(pointer);
    if (path.matches()) {
      String name = path.group(1).replace("~1", "_");
      return new SpecPlace(pointer, Optional.of("spec/paths/" + name + ".yaml"));
    }
    Matcher component = COMPONENT.matcher(pointer);
    if (component.matches()) {
      String folder = component.group(1).matches("schemas|responses|examples") ? "/*/" : "/";
      return new SpecPlace(
          pointer,
          Optional.of(
              "spec/components/" + component.group(1) + folder + component.group(2) + ".yaml"));
    }
    return new SpecPlace(pointer, Optional.empty());
  }
}
