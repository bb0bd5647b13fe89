package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.api.UsersApi;
import io.github.zohocrmcontract.stub.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Leads requests to controllers. The contract's filter has found the operation already, and the
 * generator calls its method by the operationId, so that no paths need be compared a second time.
 */
@Configuration(proxyBeanMethods = false)
class OperationRouting extends DelegatingWebMvcConfiguration {

  @Override
  protected RequestMappingHandlerMapping createRequestMappingHandlerMapping() {
    return new Routes();
  }

  /** The routes to all controllers, with those to the contract's operations at hand. */
  static final class Routes extends RequestMappingHandlerMapping {

    private Map<String, Route> byOperationId = Map.of();

    @Override
    public void afterPropertiesSet() {
      super.afterPropertiesSet();
      byOperationId =
          getHandlerMethods().entrySet().stream()
              .filter(
                  entry -> HttpConfiguration.isOf(entry.getValue().getBeanType(), UsersApi.class))
              .map(entry -> new Route(entry.getKey(), entry.getValue()))
              .collect(Collectors.toUnmodifiableMap(Route::operationId, route -> route));
    }

    @Override
    protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
        throws Exception {
      if (request.getAttribute(ContractFilter.OPERATION) instanceof Operation operation) {
        Route route = byOperationId.get(operation.id());
        RequestMappingInfo match =
            route == null ? null : route.mapping().getMatchingCondition(request);
        if (match != null) {
          request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, route.method());
          handleMatch(match, path, request);
          return route.method();
        }
      }
      return super.lookupHandlerMethod(path, request);
    }
  }

  /**
   * The way to an operation.
   *
   * @param mapping takes the variables out of the path
   * @param method of the controller
   */
  record Route(RequestMappingInfo mapping, HandlerMethod method) {

    String operationId() {
      return method.getMethod().getName();
    }
  }
}
