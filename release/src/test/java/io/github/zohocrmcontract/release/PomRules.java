package io.github.zohocrmcontract.release;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;

/** What a published POM has to say, and what it must not. */
final class PomRules {

  private PomRules() {}

  /** What a public repository demands and the POM lacks. */
  static List<String> missingMetadata(Model pom) {
    Map<String, Object> demanded = new LinkedHashMap<>();
    demanded.put("groupId", pom.getGroupId());
    demanded.put("version", pom.getVersion());
    demanded.put("name", pom.getName());
    demanded.put("description", pom.getDescription());
    demanded.put("url", pom.getUrl());
    demanded.put("licenses", pom.getLicenses().isEmpty() ? null : pom.getLicenses());
    demanded.put("developers", pom.getDevelopers().isEmpty() ? null : pom.getDevelopers());
    demanded.put("scm/connection", pom.getScm() == null ? null : pom.getScm().getConnection());
    demanded.put("scm/url", pom.getScm() == null ? null : pom.getScm().getUrl());
    demanded.put("issueManagement", pom.getIssueManagement());
    return demanded.entrySet().stream()
        .filter(element -> element.getValue() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What makes sense within this build only. */
  static List<String> leaks(Model pom) throws IOException {
    List<String> leaks = new ArrayList<>();
    if (pom.getParent() != null) {
      leaks.add("parent " + pom.getParent().getArtifactId());
    }
    for (Dependency dependency : pom.getDependencies()) {
      if ("test".equals(dependency.getScope())) {
        leaks.add("test dependency " + dependency.getArtifactId());
      }
      if (dependency.getVersion() == null) {
        leaks.add("no version of " + dependency.getArtifactId());
      }
    }
    if (!pom.getRepositories().isEmpty() || !pom.getPluginRepositories().isEmpty()) {
      leaks.add("repositories");
    }
    if (pom.getDistributionManagement() != null) {
      leaks.add("distributionManagement");
    }
    StringWriter text = new StringWriter();
    new MavenXpp3Writer().write(text, pom);
    if (text.toString().contains("${")) {
      leaks.add("a property without a value");
    }
    return leaks;
  }
}
