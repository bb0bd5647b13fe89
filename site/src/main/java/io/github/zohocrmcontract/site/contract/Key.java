package io.github.zohocrmcontract.site.contract;

import io.github.zohocrmcontract.site.provenance.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A key of an object, as a row of a table.
 *
 * @param path from the top, for instance {@code users[].role.id}
 * @param type what its values are, in words
 * @param schema the named schema of its values, or of the entries of its list
 * @param required whether it cannot be left out
 * @param bounds what is said about its values besides the type, a phrase each
 * @param description what it means, in Markdown
 * @param origin what it rests on; empty if that is not on record
 */
public record Key(
    String path,
    String type,
    Optional<String> schema,
    boolean required,
    List<String> bounds,
    String description,
    Optional<Origin> origin) {

  /** The name of the key itself, without what it stands in. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
  }

  /** In how many objects it stands. */
  public int depth() {
    return (int) path.chars().filter(character -> character == '.').count();
  }
}
