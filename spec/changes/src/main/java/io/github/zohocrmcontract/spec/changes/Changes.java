package io.github.zohocrmcontract.spec.changes;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<Change> all = new ArrayList<>(ServerChanges.between(before, after));
    all.addAll(new OperationChanges().of(changed));
    return new Changes(from, to, all);
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
    ParseOptions options = new ParseOptions();
    // Gives each operation the parameters of its path, where openapi-diff does not look.
    options.setResolve(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser().readLocation(file.toUri().toString(), null, options);
    if (result.getOpenAPI() == null) {
      throw new ChangesException(file + " is no OpenAPI description: " + result.getMessages());
    }
    ClosedObjects.mark(result.getOpenAPI());
    return result.getOpenAPI();
  }
}
