package io.github.zohocrmcontract.spec.changes;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What changed of the addresses, which openapi-diff does not compare. Generated clients offer the
 * values of their variables, such as the host of a data centre.
 */
final class ServerChanges {

  private static final String SUBJECT = "servers";

  private ServerChanges() {}

  static List<Change> between(OpenAPI before, OpenAPI after) {
    Map<String, Server> older = byUrl(before);
    Map<String, Server> newer = byUrl(after);
    List<Change> changes = new ArrayList<>();
    older.forEach(
        (url, server) -> {
          if (newer.containsKey(url)) {
            changes.addAll(ofVariables(server, newer.get(url)));
          } else {
            changes.add(new Change(SUBJECT, true, url + " is gone."));
          }
        });
    newer.keySet().stream()
        .filter(url -> !older.containsKey(url))
        .forEach(url -> changes.add(new Change(SUBJECT, false, url + " is new.")));
    changes.addAll(ofOperations(before, after));
    return changes;
  }

  /**
   * Generated clients send an operation with servers of its own there, and not to the host that
   * their caller chose.
   */
  private static List<Change> ofOperations(OpenAPI before, OpenAPI after) {
    Map<String, Set<String>> older = ownUrls(before);
    Map<String, Set<String>> newer = ownUrls(after);
    Set<String> common = byUrl(after).keySet();
    List<Change> changes = new ArrayList<>();
    newer.forEach(
        (operation, urls) -> {
          Set<String> previous = older.getOrDefault(operation, urls);
          if (urls.isEmpty() && !previous.isEmpty()) {
            changes.add(
                new Change(
                    operation,
                    !common.containsAll(previous),
                    "has no servers of its own any more, and goes where all others go."));
          } else if (!urls.equals(previous)) {
            changes.add(new Change(operation, true, "has servers of its own: " + urls + "."));
          }
        });
    return changes;
  }

  private static Map<String, Set<String>> ownUrls(OpenAPI description) {
    Map<String, Set<String>> urls = new LinkedHashMap<>();
    description
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) ->
                            urls.put(
                                method + " " + path,
                                urls(
                                    operation.getServers() == null
                                        ? item.getServers()
                                        : operation.getServers()))));
    return urls;
  }

  private static Set<String> urls(List<Server> servers) {
    return servers == null
        ? Set.of()
        : servers.stream().map(Server::getUrl).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Change> ofVariables(Server before, Server after) {
    List<Change> changes = new ArrayList<>();
    Map<String, ServerVariable> newer = variables(after);
    variables(before)
        .forEach(
            (name, variable) ->
                Optional.ofNullable(newer.get(name))
                    .ifPresent(other -> changes.addAll(ofVariable(name, variable, other))));
    return changes;
  }

  private static List<Change> ofVariable(String name, ServerVariable before, ServerVariable after) {
    List<Change> changes = new ArrayList<>();
    List<String> older = values(before);
    List<String> newer = values(after);
    if (!before.getDefault().equals(after.getDefault())) {
      changes.add(change(true, name, "is `%s` if nothing is said.".formatted(after.getDefault())));
    }
    if (older.isEmpty() && !newer.isEmpty()) {
      changes.add(change(true, name, "can only be %s now.".formatted(newer)));
      return changes;
    }
    if (newer.isEmpty() && !older.isEmpty()) {
      changes.add(change(false, name, "can be any value now."));
      return changes;
    }
    older.stream()
        .filter(value -> !newer.contains(value))
        .forEach(value -> changes.add(change(true, name, "is no longer `%s`.".formatted(value))));
    newer.stream()
        .filter(value -> !older.contains(value))
        .forEach(value -> changes.add(change(false, name, "can be `%s`, too.".formatted(value))));
    return changes;
  }

  private static Change change(boolean breaks, String variable, String text) {
    return new Change(SUBJECT, breaks, "`" + variable + "` " + text);
  }

  private static Map<String, Server> byUrl(OpenAPI description) {
    Map<String, Server> servers = new LinkedHashMap<>();
    if (description.getServers() != null) {
      description.getServers().forEach(server -> servers.put(server.getUrl(), server));
    }
    return servers;
  }

  private static Map<String, ServerVariable> variables(Server server) {
    return server.getVariables() == null ? Map.of() : server.getVariables();
  }

  private static List<String> values(ServerVariable variable) {
    return variable.getEnum() == null ? List.of() : variable.getEnum();
  }
}
