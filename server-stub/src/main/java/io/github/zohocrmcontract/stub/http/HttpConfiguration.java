package io.github.zohocrmcontract.stub.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.faults.Faults;
import io.github.zohocrmcontract.stub.journal.AnswerInspection;
import io.github.zohocrmcontract.stub.journal.Journal;
import io.github.zohocrmcontract.stub.journal.RequestInspection;
import io.github.zohocrmcontract.stub.limits.Limits;
import io.github.zohocrmcontract.stub.monitoring.Health;
import io.github.zohocrmcontract.stub.monitoring.Metrics;
import io.github.zohocrmcontract.stub.oauth.TokenController;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.users.Users;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How requests come in and answers go out. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import(RefusalAdvice.class)
public class HttpConfiguration {

  /** Most bytes of a refused body that are read so that the caller gets to see the answer. */
  private static final int SWALLOWED = 64 * 1024 * 1024;

  // The order of the filters, from the outside in.
  private static final int MONITORING = 0;
  private static final int EXCHANGE = 10;
  private static final int CONTRACT = 20;
  private static final int FAULTS = 30;

  @Bean
  JsonMapper json() {
    return JsonMapper.builder()
        .addModule(new JsonNullableJackson3Module())
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        // A date-time keeps the offset that it was given.
        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .build();
  }

  @Bean
  ErrorBodies errorBodies(JsonMapper json) {
    return new ErrorBodies(json);
  }

  @Bean
  BatchAnswer batchAnswer(JsonMapper json) {
    return new BatchAnswer(json);
  }

  @Bean
  FilterRegistrationBean<ContractFilter> contractFilter(
      Contract contract,
      Tokens tokens,
      Organisations organisations,
      Users users,
      Limits limits,
      Clock clock,
      ErrorBodies errors) {
    CallerCheck callers = new CallerCheck(tokens, organisations, users, clock);
    FilterRegistrationBean<ContractFilter> registration =
        new FilterRegistrationBean<>(new ContractFilter(contract, callers, limits, errors));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + CONTRACT);
    return registration;
  }

  @Bean
  FilterRegistrationBean<ExchangeFilter> exchangeFilter(
      Contract contract,
      Journal journal,
      AnswerPolicy policy,
      Metrics metrics,
      ErrorBodies errors,
      Clock clock) {
    FilterRegistrationBean<ExchangeFilter> registration =
        new FilterRegistrationBean<>(
            new ExchangeFilter(
                journal,
                new RequestInspection(contract),
                new AnswerInspection(),
                policy,
                metrics,
                errors,
                clock));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + EXCHANGE);
    return registration;
  }

  @Bean
  FilterRegistrationBean<FaultFilter> faultFilter(
      Faults faults, Pause pause, ErrorBodies errors, JsonMapper json) {
    FilterRegistrationBean<FaultFilter> registration =
        new FilterRegistrationBean<>(new FaultFilter(faults, pause, errors, json));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + FAULTS);
    return registration;
  }

  @Bean
  FilterRegistrationBean<MonitoringFilter> monitoringFilter(Health health, Metrics metrics) {
    FilterRegistrationBean<MonitoringFilter> registration =
        new FilterRegistrationBean<>(new MonitoringFilter(health::isUp, metrics));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + MONITORING);
    return registration;
  }

  @Bean
  CurrentCaller currentCaller() {
    return () -> (Caller) attribute(ContractFilter.CALLER);
  }

  @Bean
  CurrentItemFaults currentItemFaults() {
    return () ->
        attribute(ContractFilter.ITEM_FAULTS) instanceof ItemFaults faults
            ? faults
            : ItemFaults.NONE;
  }

  private static Object attribute(String name) {
    return RequestContextHolder.currentRequestAttributes()
        .getAttribute(name, RequestAttributes.SCOPE_REQUEST);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerCustomizer() {
    return factory -> {
      factory.addConnectorCustomizers(
          connector -> {
            // Refused by us like any other method, in Zoho's words.
            connector.setAllowTrace(true);
            connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED));
            // Zoho's Node SDK encodes queries by half.
            connector.setProperty("relaxedQueryChars", "[]{}|^`\"<>\\");
          });
      factory.setProtocol(ResettableProtocol.class.getName());
      factory.addContextValves(new ResettableProtocol.ConnectionValve());
      factory.addContextCustomizers(
          context ->
              ((StandardHost) context.getParent())
                  .setErrorReportValveClass(ContainerErrors.class.getName()));
    };
  }

  @Bean
  WebMvcConfigurer webMvc(JsonMapper json, List<Converter<?, ?>> converters) {
    return new WebMvcConfigurer() {
      @Override
      public void configurePathMatch(PathMatchConfigurer paths) {
        // Which spellings are taken is decided by the filter; whatever it lets pass finds its way.
        PathPatternParser parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        paths.setPatternParser(parser);
        paths.addPathPrefix(
            "/crm/{version}",
            HandlerTypePredicate.forAnnotation(RestController.class)
                .and(type -> type != TokenController.class));
      }

      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
      }

      @Override
      public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
      }

      @Override
      public void addFormatters(FormatterRegistry registry) {
        converters.forEach(registry::addConverter);
      }
    };
  }
}
