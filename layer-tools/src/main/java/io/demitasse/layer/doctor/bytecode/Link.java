package io.demitasse.layer.doctor.bytecode;

/**
 * An instruction that the JVM resolves when it comes to it. Names are those of class files.
 *
 * @param guarded the code handles that the class is not there
 */
public record Link(Kind kind, String owner, String name, String descriptor, boolean guarded) {
  public enum Kind {
    /** Makes an object, and so initialises the class. */
    NEW,
    STATIC,
    /** A constructor, a private method, one of the super-class. */
    SPECIAL,
    /** Which method it is depends on the object. */
    VIRTUAL,
    STATIC_FIELD,
    /** Of an object, which can only be there if its class is. */
    FIELD,
    /** A class as an object, or an array of it: loaded, but not initialised. */
    CLASS,
    /** A test or a cast, which loads the class only for an object that may be of it. */
    CAST,
    /** What a lambda or a method reference leads to. */
    LAMBDA,
    /** {@code Class.forName} of a constant. */
    BY_NAME
  }

  String signature() {
    return name + descriptor;
  }
}
