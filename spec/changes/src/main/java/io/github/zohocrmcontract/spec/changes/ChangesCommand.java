package io.github.zohocrmcontract.spec.changes;

import java.nio.file.Path;

/** The steps by which the build holds the bundle to the released one, and people get changelogs. */
public final class ChangesCommand {

  private ChangesCommand() {}

  /**
   * @param arguments the step ({@code gate} or {@code changelog}), the released bundle, the new one
   * @throws ChangesException if the gate refuses, or if a bundle cannot be read
   */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("Say the step, the released bundle and the new one.");
    }
    Changes changes = Changes.between(Path.of(arguments[1]), Path.of(arguments[2]));
    switch (arguments[0]) {
      case "gate" -> check(changes);
      case "changelog" ->
          System.out.println(
              changes.all().isEmpty() ? "Nothing has changed." : String.join("\n", lines(changes)));
      default -> throw new IllegalArgumentException("There is no step " + arguments[0] + ".");
    }
  }

  private static Iterable<String> lines(Changes changes) {
    return changes.all().stream().map(Change::line).toList();
  }

  private static void check(Changes changes) {
    if (!changes.areAllowed()) {
      throw new ChangesException(
          "These changes break those who use the released description:\n"
              + String.join("\n", changes.breaking().stream().map(Change::line).toList())
              + "\nTake them back, or say so with the version: info.version in spec/openapi.yaml has to be "
              + changes.from().nextThatMayBreak()
              + " or later. What breaks, and why: docs/compatibility.md.");
    }
    System.out.println(
        "Changes since the released description: "
            + changes.all().size()
            + ", of them breaking: "
            + changes.breaking().size());
  }
}
