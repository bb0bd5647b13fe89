package io.github.zohocrmcontract.spec.changes;

import org.openapitools.openapidiff.core.compare.ExtensionDiff;
import org.openapitools.openapidiff.core.compare.OpenApiDiff;
import org.openapitools.openapidiff.core.model.Change;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.DiffContext;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * Lets openapi-diff see that an object was closed or opened. Whether that breaks, {@link
 * SchemaChanges} says, which knows who writes and who reads.
 */
public final class ClosedObjectDiff implements ExtensionDiff {

  /** For {@link java.util.ServiceLoader}. */
  public ClosedObjectDiff() {}

  @Override
  public ExtensionDiff setOpenApiDiff(OpenApiDiff ignored) {
    return this;
  }

  @Override
  public String getName() {
    return ClosedObjects.NAME;
  }

  @Override
  public Changed diff(Change<?> mark, DiffContext context) {
    boolean same = mark.getType() == Change.Type.CHANGED;
    return () -> same ? DiffResult.NO_CHANGES : DiffResult.COMPATIBLE;
  }
}
