package io.github.zohocrmcontract.languages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConfigLoader;
import org.openapitools.codegen.CodegenType;

/**
 * A generator of clients, as the library itself lists it.
 *
 * @param name what the generator is asked for by, for instance {@code typescript-fetch}
 * @param stability what its makers call it: stable, beta, experimental or deprecated
 */
record ClientGenerator(String name, String stability) {

  /** All of the library's generators of clients, by name. */
  static List<ClientGenerator> all() {
    return CodegenConfigLoader.getAll().stream()
        .filter(generator -> generator.getTag() == CodegenType.CLIENT)
        .map(ClientGenerator::of)
        .sorted(Comparator.comparing(ClientGenerator::name))
        .toList();
  }

  /**
   * @throws GenerationException if there is no such generator of clients
   */
  static ClientGenerator named(String name) {
    List<ClientGenerator> all = all();
    return all.stream()
        .filter(generator -> generator.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new GenerationException(
                    "There is no generator of clients called "
                        + name
                        + ". There are: "
                        + String.join(", ", all.stream().map(ClientGenerator::name).toList())));
  }

  private static ClientGenerator of(CodegenConfig generator) {
    String stability = generator.getGeneratorMetadata().getStability().name();
    return new ClientGenerator(generator.getName(), stability.toLowerCase(Locale.ROOT));
  }
}
