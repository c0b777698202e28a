package groovy.lang;

/** Stands for Groovy's own, which the official library knows by the name of its package. */
public interface MetaClass {}
