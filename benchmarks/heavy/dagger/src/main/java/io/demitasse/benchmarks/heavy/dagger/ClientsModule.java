package io.demitasse.benchmarks.heavy.dagger;

import com.fasterxml.jackson.databind.ObjectMapper;
import dagger.Module;
import dagger.Provides;
import javax.inject.Singleton;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is made once for an environment and shared. */
@Module
final class ClientsModule {
  private ClientsModule() {}

  @Provides
  @Singleton
  static DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  @Provides
  @Singleton
  static ObjectMapper json() {
    return new ObjectMapper();
  }
}
