package io.github.zohocrmcontract.client.retries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.api.RecordTerritoriesApi;
import io.github.zohocrmcontract.client.api.TerritoriesApi;
import io.github.zohocrmcontract.client.api.TerritoryUsersApi;
import io.github.zohocrmcontract.client.api.UserTerritoriesApi;
import io.github.zohocrmcontract.client.api.UsersApi;
import io.github.zohocrmcontract.client.testing.Bundle;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatabilityTest {
  private static final List<Class<?>> APIS =
      List.of(
          UsersApi.class,
          TerritoriesApi.class,
          TerritoryUsersApi.class,
          UserTerritoriesApi.class,
          RecordTerritoriesApi.class);

  @Test
  void theGeneratedInterfacesCarryWhatTheContractCallsRepeatable() {
    List<String> marked =
        APIS.stream()
            .flatMap(api -> Arrays.stream(api.getMethods()))
            .filter(method -> method.isAnnotationPresent(SameEffectWhenRepeated.class))
            .map(Method::getName)
            .toList();
    assertThat(marked)
        .containsExactlyInAnyOrderElementsOf(new Bundle().repeatableOperations())
        .isNotEmpty();
  }
}
