package io.demitasse.runtime.json;

/** Text on its way to JSON. */
public final class Text {
  private Text() {}

  /**
   * With U+FFFD for halves of surrogate pairs, which UTF-8 has no bytes for, and which would fail
   * the record they are in.
   */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!isPair(text, i)) {
          return replaced(text, i);
        }
        i++;
      }
    }
    return text;
  }

  private static String replaced(String text, int from) {
    StringBuilder whole = new StringBuilder(text);
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (isPair(text, i)) {
          i++;
        } else {
          whole.setCharAt(i, '\uFFFD');
        }
      }
    }
    return whole.toString();
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
