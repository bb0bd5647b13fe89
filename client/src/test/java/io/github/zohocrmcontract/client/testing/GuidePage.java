package io.github.zohocrmcontract.client.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documentation whose snippets stand in a test, which compiles and runs them. */
public final class GuidePage {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w[^\\n]*)\\n(.*?)^```$");

  private final String markdown;

  /** A page with this text. */
  public GuidePage(String markdown) {
    this.markdown = markdown;
  }

  /** The page at this path, seen from the top folder of the project. */
  public static GuidePage at(String path) {
    return new GuidePage(read(path));
  }

  /** The words behind the opening fences: what the snippets are of. */
  public Set<String> kinds() {
    return FENCE
        .matcher(markdown)
        .results()
        .map(fence -> fence.group(1))
        .collect(Collectors.toSet());
  }

  /** The snippets in Java, those for somebody else's classes ({@code java vendor}) left out. */
  public List<String> snippets() {
    return snippetsOf("java");
  }

  /** The snippets with exactly this behind the opening fence. */
  public List<String> snippetsOf(String kind) {
    return FENCE
        .matcher(markdown)
        .results()
        .filter(fence -> fence.group(1).equals(kind))
        .map(fence -> fence.group(2))
        .toList();
  }

  /** The snippets in Java that this source does not have, blanks and ends of lines left aside. */
  public List<String> snippetsMissingIn(String source) {
    String dense = withoutBlanks(source);
    return snippets().stream().filter(snippet -> !dense.contains(withoutBlanks(snippet))).toList();
  }

  /** The snippets in Java that this test of the client does not have. */
  public List<String> snippetsMissingIn(Class<?> test) {
    return snippetsMissingIn(
        read("client/src/test/java/" + test.getName().replace('.', '/') + ".java"));
  }

  private static String read(String path) {
    try {
      return Files.readString(Bundle.projectDirectory().resolve(path));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }
}
