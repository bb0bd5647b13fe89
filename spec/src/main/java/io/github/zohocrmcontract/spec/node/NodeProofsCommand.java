package io.github.zohocrmcontract.spec.node;

import java.io.IOException;
import java.nio.file.Path;

/** The steps by which the build runs the proofs that need Node, or says that it did not. */
public final class NodeProofsCommand {

  private NodeProofsCommand() {}

  /**
   * @param arguments the step ({@code check}, {@code install}, {@code test} or {@code left-out}),
   *     then the directory of the description
   * @throws NodeProofsException if the step fails
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Say the step and the directory of the description.");
    }
    Path directory = Path.of(arguments[1]);
    NodeTools tools = new NodeTools(directory);
    switch (arguments[0]) {
      case "check" -> tools.check();
      case "install" -> new NodePackages(directory).install(tools);
      case "test" -> {
        if (tools.npm("test", "--silent") != 0) {
          throw new NodeProofsException(
              "Lint or Postman found faults in the description; the lines above say which.");
        }
      }
      case "left-out" ->
          System.out.println(
              "Not proven, because of -Dproofs.node=false: lint of the description (Spectral, OWASP, Redocly),"
                  + " its report card, its import into Postman, the Postman collection and the workflows"
                  + " against the stub, the client against Prism, Zoho's Node SDK against the stub, and"
                  + " the stub's pages and the site in a browser.");
      default -> throw new IllegalArgumentException("There is no step " + arguments[0] + ".");
    }
  }
}
