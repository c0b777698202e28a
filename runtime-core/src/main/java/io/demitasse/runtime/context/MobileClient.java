package io.demitasse.runtime.context;

import com.amazonaws.services.lambda.runtime.Client;
import org.jspecify.annotations.Nullable;

record MobileClient(
    @Nullable String installationId,
    @Nullable String appTitle,
    @Nullable String appVersionName,
    @Nullable String appVersionCode,
    @Nullable String appPackageName)
    implements Client {
  @Override
  public @Nullable String getInstallationId() {
    return installationId;
  }

  @Override
  public @Nullable String getAppTitle() {
    return appTitle;
  }

  @Override
  public @Nullable String getAppVersionName() {
    return appVersionName;
  }

  @Override
  public @Nullable String getAppVersionCode() {
    return appVersionCode;
  }

  @Override
  public @Nullable String getAppPackageName() {
    return appPackageName;
  }
}
