package example.team;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.observe.MicrometerObserver;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One client for the whole application; its calls are among the application's metrics. */
@Configuration(proxyBeanMethods = false)
class ZohoConfiguration {

  @Bean
  ZohoCrm zohoCrm(
      @Value("${zoho.server}") URI server,
      @Value("${zoho.client-id}") String clientId,
      @Value("${zoho.client-secret}") String clientSecret,
      @Value("${zoho.refresh-token}") String refreshToken,
      MeterRegistry metrics) {
    return ZohoCrm.builder()
        .server(server) // in production: .dataCentre(DataCentre.EU)
        .refreshToken(clientId, clientSecret, refreshToken)
        .userAgent("team/1.0")
        .observer(new MicrometerObserver(metrics))
        .build();
  }
}
