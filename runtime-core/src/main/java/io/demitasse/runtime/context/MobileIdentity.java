package io.demitasse.runtime.context;

import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import org.jspecify.annotations.Nullable;

record MobileIdentity(@Nullable String identityId, @Nullable String poolId)
    implements CognitoIdentity {
  @Override
  public @Nullable String getIdentityId() {
    return identityId;
  }

  @Override
  public @Nullable String getIdentityPoolId() {
    return poolId;
  }
}
