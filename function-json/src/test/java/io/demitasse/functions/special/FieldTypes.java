package io.demitasse.functions.special;

import io.demitasse.functions.special.AccessorTypes.Identified;

/**
 * Beans with fields of all kinds, and the order in which they are written. Each can be made without
 * arguments.
 */
@SuppressWarnings({"unused", "HidingField"})
public final class FieldTypes {
  private FieldTypes() {}

  public static class PublicFields {
    public String name = "n";
    public final int value = Integer.parseInt("1");
    public transient String hidden = "transient";
    public volatile String open = "volatile";
    public static String all = "static";
    private String inside = "private";
    protected String family = "protected";
  }

  public static class PublicSuper {
    public String name = "super";
  }

  public static class HidingPrivately extends PublicSuper {
    private String name = "sub";
    public int value = 1;
  }

  public static class HidingPublicly extends HidingPrivately {
    public String name = "sub sub";
  }

  public static class TransientWithGetter {
    private transient String name = "n";
    public transient int value = 1;

    public String getName() {
      return name;
    }

    public int getValue() {
      return value;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  public static class Names {
    public String getURL() {
      return "1";
    }

    public String getURLPath() {
      return "2";
    }

    public String getABc() {
      return "3";
    }

    public String getaBc() {
      return "4";
    }

    public String get_x() {
      return "5";
    }

    public String get1() {
      return "7";
    }

    public String getX() {
      return "8";
    }

    public String getxIndex() {
      return "9";
    }

    public boolean isURI() {
      return true;
    }
  }

  public static class OrderInSuper {
    private String zebra = "z";
    private String middle = "m";
    private String yak = "y";

    public String getYak() {
      return yak;
    }

    public String getVirtual() {
      return "v";
    }

    public String getZebra() {
      return zebra;
    }
  }

  public static class Order extends OrderInSuper implements Identified<Integer> {
    private String beta = "b";
    public String open = "o";
    private String middle = "hides";
    private transient String gone = "g";
    private static String none = "x";
    private String alpha = "a";
    private String setterOnly = "s";

    public String getComputed() {
      return "c";
    }

    public String getAlpha() {
      return alpha;
    }

    public void setSetterOnly(String value) {}

    public String getGone() {
      return gone;
    }

    public String getBeta() {
      return beta;
    }

    @Override
    public Integer getId() {
      return 1;
    }

    @Override
    public void setId(Integer id) {}

    private String getMiddle() {
      return middle;
    }
  }

  public static class Ordered {
    private int zebra = 1;
    private int yak = 2;
    private int alpha = 3;
    private int middle = 4;

    public int getAlpha() {
      return alpha;
    }

    public int getMiddle() {
      return middle;
    }

    public int getZebra() {
      return zebra;
    }

    public int getYak() {
      return yak;
    }
  }

  public static class OrderedInSub extends Ordered {
    private int before = 0;

    public int getBefore() {
      return before;
    }

    @Override
    public int getAlpha() {
      return 33;
    }
  }
}
