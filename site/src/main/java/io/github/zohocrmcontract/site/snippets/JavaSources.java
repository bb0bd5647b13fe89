package io.github.zohocrmcontract.site.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes snippets out of sources that the tests compile and run: each is what stands in a method,
 * which is called after the operation. A last line that returns something is left out.
 */
final class JavaSources {

  private static final Pattern METHOD =
      Pattern.compile("(?ms)^  static \\S+ (\\w+)\\((?:[^)]*)\\) \\{\\n(.*?)^  \\}$");
  private static final Pattern RETURN =
      Pattern.compile("\\n?^return [^;]+;$\\n?", Pattern.MULTILINE);
  private static final int INDENT = 4;

  private JavaSources() {}

  /** The snippets of all sources in a directory, by the names of their methods. */
  static Map<String, String> read(Path directory) throws IOException {
    Map<String, String> snippets = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Snippets.java")).toList()) {
        snippets.putAll(of(Files.readString(file)));
      }
    }
    return snippets;
  }

  /** The snippets of a source, by the names of their methods. */
  static Map<String, String> of(String source) {
    Map<String, String> snippets = new TreeMap<>();
    Matcher method = METHOD.matcher(source);
    while (method.find()) {
      String body =
          method
              .group(2)
              .lines()
              .map(line -> line.length() > INDENT ? line.substring(INDENT) : line.strip())
              .collect(Collectors.joining("\n"));
      snippets.put(method.group(1), RETURN.matcher(body).replaceAll("").strip());
    }
    return snippets;
  }
}
