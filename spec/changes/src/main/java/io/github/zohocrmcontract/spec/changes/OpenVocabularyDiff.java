package io.github.zohocrmcontract.spec.changes;

import org.openapitools.openapidiff.core.compare.ExtensionDiff;
import org.openapitools.openapidiff.core.compare.OpenApiDiff;
import org.openapitools.openapidiff.core.model.Change;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.DiffContext;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * Lets openapi-diff see changes of {@code x-extensible-enum}. Readers of an open vocabulary count
 * on values that they do not know, so such a change never breaks.
 */
public final class OpenVocabularyDiff implements ExtensionDiff {

  /** For {@link java.util.ServiceLoader}. */
  public OpenVocabularyDiff() {}

  @Override
  public ExtensionDiff setOpenApiDiff(OpenApiDiff ignored) {
    return this;
  }

  @Override
  public String getName() {
    return "extensible-enum";
  }

  @Override
  public Changed diff(Change<?> extension, DiffContext context) {
    boolean same =
        extension.getOldValue() != null && extension.getOldValue().equals(extension.getNewValue());
    return () -> same ? DiffResult.NO_CHANGES : DiffResult.COMPATIBLE;
  }
}
