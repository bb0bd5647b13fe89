package io.github.zohocrmcontract.spec.mutation;

import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * A test of the build that is held against changed contracts.
 *
 * @param name its name for people
 * @param notices whether it fails on a contract
 */
record Noticer(String name, Predicate<ObjectNode> notices) {}
