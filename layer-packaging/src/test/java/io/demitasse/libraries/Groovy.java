package io.demitasse.libraries;

import groovy.lang.GroovyShell;

/** Compiles and runs a script. */
public final class Groovy {
  public String handle(String text) {
    GroovyShell shell = new GroovyShell();
    shell.setVariable("text", text);
    return String.valueOf(shell.evaluate("text.reverse().toUpperCase()"));
  }
}
