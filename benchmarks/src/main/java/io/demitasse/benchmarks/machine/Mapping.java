package io.demitasse.benchmarks.machine;

/** What a range of a JVM's address space is for. */
public enum Mapping {
  CACHE_COPIED("AOT cache, written to"),
  CACHE_READ("AOT cache, read"),
  JVM_COPIED("libjvm.so, relocated"),
  JVM_READ("libjvm.so, read"),
  JAVA_HEAP("Java heap"),
  CODE("code cache"),
  FILES("other libraries, jars, lib/modules"),
  OTHER("C heap, stacks, metaspace, tables");

  private final String title;

  Mapping(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
