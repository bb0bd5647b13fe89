package io.github.zohocrmcontract.client.testing;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What javac's checker of Javadoc says of what is public or protected: comments, parameters,
 * results and exceptions that are missing, links that lead nowhere, broken HTML. The parts of a
 * record are looked at here, because the checker of JDK 17 asks for them in the wrong place.
 */
public final class Doclint implements AutoCloseable {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /** The gaps in these files. */
  public List<String> gapsIn(Collection<Path> sources) {
    return gaps(
        StreamSupport.stream(files.getJavaFileObjectsFromPaths(sources).spliterator(), false)
            .toList());
  }

  /**
   * The gaps in a source.
   *
   * @param path where it would stand below the folder of the sources
   */
  public List<String> gapsIn(String path, String source) {
    return gaps(
        List.of(
            new SimpleJavaFileObject(URI.create("text:///" + path), JavaFileObject.Kind.SOURCE) {
              @Override
              public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
              }
            }));
  }

  private List<String> gaps(List<? extends JavaFileObject> sources) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-Xdoclint:all/protected",
            "-Xmaxwarns",
            "1000",
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"));
    JavacTask task = (JavacTask) compiler.getTask(null, files, found, options, null, sources);
    List<String> gaps = new ArrayList<>();
    for (Element element : analyzed(task)) {
      addPartsNotDescribed(element, task.getElements(), gaps);
    }
    found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .filter(diagnostic -> !isPartOfARecord(diagnostic))
        .map(Diagnostic::toString)
        .forEach(gaps::add);
    return gaps;
  }

  private static Iterable<? extends Element> analyzed(JavacTask task) {
    try {
      return task.analyze();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void addPartsNotDescribed(Element element, Elements elements, List<String> gaps) {
    if (!(element instanceof TypeElement type) || !type.getModifiers().contains(Modifier.PUBLIC)) {
      return;
    }
    String comment = Objects.requireNonNullElse(elements.getDocComment(type), "");
    for (RecordComponentElement part : type.getRecordComponents()) {
      if (!comment.matches("(?s).*@param " + part.getSimpleName() + "\\b.*")) {
        gaps.add(type + ": no @param for " + part);
      }
    }
    for (Element nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      addPartsNotDescribed(nested, elements, gaps);
    }
  }

  // On the record, where JDK 25 asks for it, or once more on its compact constructor, as JDK 17.
  private static boolean isPartOfARecord(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getMessage(Locale.ENGLISH).startsWith("no @param for")
        && line(diagnostic).matches("\\s*(public|protected)( static)? (\\w+ \\{|record .*)");
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null || diagnostic.getLineNumber() < 1) {
      return "";
    }
    try {
      String text = diagnostic.getSource().getCharContent(true).toString();
      return text.split("\n", -1)[(int) diagnostic.getLineNumber() - 1];
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
