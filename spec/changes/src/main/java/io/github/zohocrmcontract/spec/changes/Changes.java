package io.github.zohocrmcontract.spec.changes;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.BackwardIncompatibleProp;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * What changed from one bundle to another.
 *
 * @param from version of the older one
 * @param to version of the newer one
 * @param all every change, operation by operation
 */
public record Changes(ContractVersion from, ContractVersion to, List<Change> all) {

  public Changes {
    all = List.copyOf(all);
  }

  /**
   * Compares two bundles.
   *
   * @throws ChangesException if one of them cannot be read
   */
  public static Changes between(Path older, Path newer) {
    OpenAPI before = read(older);
    OpenAPI after = read(newer);
    OpenApiDiffOptions options =
        OpenApiDiffOptions.builder()
            // Generated methods carry these names.
            .configProperty(BackwardIncompatibleProp.OPERATION_ID_CHANGED.getPropertyName(), "true")
            .configProperty(
                BackwardIncompatibleProp.REQUEST_MIN_LENGTH_INCREASED.getPropertyName(), "true")
            .build();
    ContractVersion from = ContractVersion.parse(before.getInfo().getVersion());
    ContractVersion to = ContractVersion.parse(after.getInfo().getVersion());
    ChangedOpenApi changed = OpenApiCompare.fromSpecifications(before, after, options);
    return new Changes(from, to, new OperationChanges().of(changed));
  }

  /** The changes that can break a reader or a writer. */
  public List<Change> breaking() {
    return all.stream().filter(Change::breaks).toList();
  }

  /** Whether nothing breaks, or the new version says that something may. */
  public boolean areAllowed() {
    return breaking().isEmpty() || to.announcesBreaksSince(from);
  }

  private static OpenAPI read(Path file) {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readLocation(file.toUri().toString(), null, new ParseOptions());
    if (result.getOpenAPI() == null) {
      throw new ChangesException(file + " is no OpenAPI description: " + result.getMessages());
    }
    return result.getOpenAPI();
  }
}
