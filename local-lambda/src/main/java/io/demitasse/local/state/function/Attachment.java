package io.demitasse.local.state.function;

/** The kinds of settings that a function has beside its configuration, each kept by a key. */
public enum Attachment {
  /** By the alias's name: the version it stands for, and perhaps a second one with a weight. */
  ALIAS,
  /** By qualifier: the configuration of a function URL. */
  URL,
  /** By qualifier: what becomes of events. */
  EVENT_INVOKE,
  /** By qualifier: how many environments are started ahead. */
  PROVISIONED_CONCURRENCY,
  /** By qualifier: the statements of the resource policy, by their ids. */
  POLICY,
  /** By qualifier: how the runtime is updated, which on this machine it is not. */
  RUNTIME_MANAGEMENT,
  /** For the function: how many invocations it may run at once. */
  RESERVED_CONCURRENCY,
  /**
   * For the function: whether loops of functions are broken, which on this machine they are not.
   */
  RECURSION,
  /** For the function: the ARN of its code signing configuration, which nobody checks. */
  CODE_SIGNING
}
