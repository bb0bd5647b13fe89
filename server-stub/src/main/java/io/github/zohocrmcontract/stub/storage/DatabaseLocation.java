package io.github.zohocrmcontract.stub.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the database keeps its data; memory only if neither is given.
 *
 * @param directory where the embedded database keeps its files
 * @param server a database that is there already, in place of the embedded one
 */
public record DatabaseLocation(Optional<Path> directory, Optional<DatabaseServer> server) {}
