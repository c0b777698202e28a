package io.demitasse.runtime.context;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record MobileClientContext(
    @Nullable Client client,
    @Nullable Map<String, @Nullable String> custom,
    @Nullable Map<String, @Nullable String> environment)
    implements ClientContext {
  @Override
  public @Nullable Client getClient() {
    return client;
  }

  @Override
  public @Nullable Map<String, @Nullable String> getCustom() {
    return custom;
  }

  @Override
  public @Nullable Map<String, @Nullable String> getEnvironment() {
    return environment;
  }
}
