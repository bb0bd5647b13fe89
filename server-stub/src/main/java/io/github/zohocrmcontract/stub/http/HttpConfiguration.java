package io.github.zohocrmcontract.stub.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.answers.ErrorBodies;
import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.api.UsersApi;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Provenance;
import io.github.zohocrmcontract.stub.faults.Faults;
import io.github.zohocrmcontract.stub.journal.AnswerInspection;
import io.github.zohocrmcontract.stub.journal.Journal;
import io.github.zohocrmcontract.stub.journal.RequestInspection;
import io.github.zohocrmcontract.stub.journal.RequestReadings;
import io.github.zohocrmcontract.stub.limits.Limits;
import io.github.zohocrmcontract.stub.monitoring.Health;
import io.github.zohocrmcontract.stub.monitoring.Metrics;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.oauth.api.OAuthApi;
import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.organisations.CurrentDataCentre;
import io.github.zohocrmcontract.stub.sandbox.api.OrganisationsApi;
import io.github.zohocrmcontract.stub.storage.Changes;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How requests come in and answers go out. */
@Configuration(proxyBeanMethods = false)
@Import(OperationRouting.class)
public class HttpConfiguration {

  /** Most bytes of a refused body that are read so that the caller gets to see the answer. */
  private static final int SWALLOWED = 64 * 1024 * 1024;

  /**
   * Bytes that go to the network at once, which each connection has room for. Lists have hundreds
   * of thousands.
   */
  private static final int WRITTEN_AT_ONCE = 32 * 1024;

  private static final int STOP_LIMIT_IN_MILLISECONDS = 10_000;

  // The order of the filters, from the outside in.
  private static final int DATA_CENTRE = 0;
  private static final int CONSOLE = 5;
  private static final int MONITORING = 10;
  private static final int EXCHANGE = 20;
  private static final int ACCOUNTS_AND_CONTROL = 30;
  private static final int CONTRACT = 40;
  private static final int FAULTS = 50;
  private static final int REPEATED_ANSWERS = 60;

  @Bean
  JsonMapper json() {
    return JsonMapper.builder()
        .addModule(new JsonNullableJackson3Module())
        .addModule(new EmptyTextModule())
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        // Details of an error are a map, whose keys would come in another order in each process.
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
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
      Contract contract, Tokens tokens, Clock clock, Limits limits, ErrorBodies errors) {
    CallerCheck callers = new CallerCheck(tokens, clock);
    return at(CONTRACT, new ContractFilter(contract, callers, limits, errors));
  }

  @Bean
  FilterRegistrationBean<ExchangeFilter> exchangeFilter(
      Contract contract,
      Journal journal,
      AnswerPolicy policy,
      Metrics metrics,
      ErrorBodies errors,
      Clock clock) {
    return at(
        EXCHANGE,
        new ExchangeFilter(
            journal,
            new RequestReadings(new RequestInspection(contract, new Provenance())),
            new AnswerInspection(),
            policy,
            metrics,
            errors,
            clock));
  }

  @Bean
  FilterRegistrationBean<FaultFilter> faultFilter(
      Faults faults, SandboxAccess access, Pause pause, ErrorBodies errors, JsonMapper json) {
    return at(FAULTS, new FaultFilter(faults, access, pause, errors, json));
  }

  @Bean
  FilterRegistrationBean<RepeatedAnswerFilter> repeatedAnswerFilter(Changes changes) {
    return at(REPEATED_ANSWERS, new RepeatedAnswerFilter(changes));
  }

  @Bean
  FilterRegistrationBean<MonitoringFilter> monitoringFilter(Health health, Metrics metrics) {
    return at(MONITORING, new MonitoringFilter(health::isUp, metrics));
  }

  @Bean
  FilterRegistrationBean<ConsoleFilter> consoleFilter(SandboxAccess access) {
    return at(CONSOLE, new ConsoleFilter(new ConsoleFiles(), access));
  }

  @Bean
  FilterRegistrationBean<DataCentreFilter> dataCentreFilter() {
    return at(DATA_CENTRE, new DataCentreFilter());
  }

  @Bean
  FilterRegistrationBean<OauthFilter> oauthFilter(ErrorBodies errors) {
    return at(ACCOUNTS_AND_CONTROL, new OauthFilter(Contract.load("oauth"), errors));
  }

  @Bean
  FilterRegistrationBean<SandboxFilter> sandboxFilter(ErrorBodies errors, SandboxAccess access) {
    return at(ACCOUNTS_AND_CONTROL, new SandboxFilter(Contract.load("sandbox"), errors, access));
  }

  private static <T extends Filter> FilterRegistrationBean<T> at(int place, T filter) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }

  @Bean
  CurrentDataCentre currentDataCentre() {
    return DataCentreFilter.current();
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
  TomcatServletWebServerFactory webServer(ListeningAddress address) throws UnknownHostException {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(address.port());
    factory.setAddress(InetAddress.getByName(address.host()));
    factory.setShutdown(Shutdown.GRACEFUL);
    factory.addConnectorCustomizers(
        connector -> {
          // Refused by us like any other method, in Zoho's words.
          connector.setAllowTrace(true);
          connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED));
          connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITTEN_AT_ONCE));
          // Zoho's Node SDK encodes queries by half.
          connector.setProperty("relaxedQueryChars", "[]{}|^`\"<>\\");
        });
    factory.setProtocol(ResettableProtocol.class.getName());
    factory.addContextValves(new ResettableProtocol.ConnectionValve());
    factory.addContextCustomizers(
        context ->
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(ContainerErrors.class.getName()));
    return factory;
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    DispatcherServlet servlet = new DispatcherServlet();
    servlet.setDispatchOptionsRequest(true);
    servlet.setDispatchTraceRequest(false);
    // Nobody listens.
    servlet.setPublishEvents(false);
    return servlet;
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> dispatcherServletRegistration(
      DispatcherServlet servlet, MultipartConfigElement multipart) {
    ServletRegistrationBean<DispatcherServlet> registration =
        new ServletRegistrationBean<>(servlet, "/");
    registration.setMultipartConfig(multipart);
    return registration;
  }

  @Bean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
  MessageSource messages() {
    return new NoTranslations();
  }

  /** Calls that are under way have so long to end when the stub stops. */
  @Bean(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME)
  DefaultLifecycleProcessor lifecycle() {
    DefaultLifecycleProcessor lifecycle = new DefaultLifecycleProcessor();
    lifecycle.setTimeoutPerShutdownPhase(STOP_LIMIT_IN_MILLISECONDS);
    return lifecycle;
  }

  /** Whether a controller implements an interface of the same description. */
  static boolean isOf(Class<?> controller, Class<?> api) {
    return Arrays.stream(controller.getInterfaces())
        .anyMatch(type -> type.getPackage().equals(api.getPackage()));
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
        paths.addPathPrefix("/crm/{version}", type -> isOf(type, UsersApi.class));
        paths.addPathPrefix("/oauth/{version}", type -> isOf(type, OAuthApi.class));
        paths.addPathPrefix("/sandbox/{version}", type -> isOf(type, OrganisationsApi.class));
      }

      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new WrittenAnswers());
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

  @Bean
  RefusalAdvice refusalAdvice(ErrorBodies bodies) {
    return new RefusalAdvice(bodies);
  }
}
