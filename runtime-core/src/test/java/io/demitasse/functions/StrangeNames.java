package io.demitasse.functions;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;

/** Classes with names that other languages than Java may give them. */
public final class StrangeNames {
  private StrangeNames() {}

  /**
   * Of a class that is made for it.
   *
   * @param name any characters but {@code . ; [ /}
   */
  public static RuntimeException exceptionNamed(String name) throws Exception {
    String packageName = StrangeNames.class.getPackageName().replace('.', '/');
    ClassDesc parent = RuntimeException.class.describeConstable().orElseThrow();
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.ofInternalName(packageName + "/" + name),
                type ->
                    type.withSuperclass(parent)
                        .withMethodBody(
                            ConstantDescs.INIT_NAME,
                            ConstantDescs.MTD_void,
                            ClassFile.ACC_PUBLIC,
                            code ->
                                code.aload(0)
                                    .invokespecial(
                                        parent, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                    .return_()));
    Class<?> made = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
    return (RuntimeException) made.getDeclaredConstructor().newInstance();
  }
}
