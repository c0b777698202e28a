package io.demitasse.runtime;

/**
 * Which invocation is being served, for log records. One for all threads, since an execution
 * environment serves one invocation at a time: threads that the handler starts log its id too.
 */
final class CurrentInvocation {
  private volatile String requestId = "";
  private volatile String tenantId = "";

  void begin(Invocation invocation) {
    requestId = invocation.requestId();
    tenantId = invocation.tenantId();
  }

  void end() {
    requestId = "";
    tenantId = "";
  }

  /** {@code ""} between invocations. */
  String requestId() {
    return requestId;
  }

  /** {@code ""} for functions without tenants. */
  String tenantId() {
    return tenantId;
  }
}
