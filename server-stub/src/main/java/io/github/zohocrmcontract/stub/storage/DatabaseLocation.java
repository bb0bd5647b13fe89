package io.github.zohocrmcontract.stub.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the database keeps its data.
 *
 * @param directory empty for memory only
 */
public record DatabaseLocation(Optional<Path> directory) {}
