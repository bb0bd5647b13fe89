<#-- One line a dependency: what it is and under which licences it is given. -->
<#list dependencyMap as entry>
| `${entry.getKey().groupId}:${entry.getKey().artifactId}` | ${entry.getValue()?join(" or ")} |
</#list>
