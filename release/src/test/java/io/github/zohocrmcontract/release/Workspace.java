package io.github.zohocrmcontract.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Where the build has put what it made. */
final class Workspace {

  /** The folders of what is published, by artifact. */
  static final List<String> MODULES = List.of("spec", "client", "server-stub", "bom");

  private Workspace() {}

  static Path root() {
    return Path.of(System.getProperty("project.root"));
  }

  static String version() {
    return System.getProperty("project.version");
  }

  /**
   * @param module the folder of the module
   * @param end of the file's name after the version, for instance {@code -exec.jar}
   */
  static Path packed(String module, String end) {
    return root().resolve(module + "/target/zoho-crm-" + module + "-" + version() + end);
  }

  /** The POM as it is published. */
  static Model publishedPom(String module) throws IOException {
    return pom(root().resolve(module + "/target/published-pom.xml"));
  }

  static Model pom(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      return new MavenXpp3Reader().read(reader);
    } catch (XmlPullParserException malformed) {
      throw new IOException(file + " is no POM", malformed);
    }
  }
}
