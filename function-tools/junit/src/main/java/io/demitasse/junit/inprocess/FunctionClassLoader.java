package io.demitasse.junit.inprocess;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.List;
import java.util.Set;

/**
 * The classes of one function, the runtime with them: their static state is the function's alone,
 * as in a process. Nothing comes from the class loader of the test but what stands for the process.
 */
final class FunctionClassLoader extends URLClassLoader {
  private static final Set<String> OF_PROCESS =
      Set.of(
          FunctionSystem.class.getName(),
          FunctionProcess.class.getName(),
          FunctionMain.class.getName(),
          EndOfFunction.class.getName());

  static {
    registerAsParallelCapable();
  }

  FunctionClassLoader(List<Path> classPath) {
    // Without a name: stack traces would have it before each class.
    super(urls(classPath), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] urls(List<Path> classPath) {
    return classPath.stream().map(FunctionClassLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not on a class path: " + entry, e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    boolean ofProcess = OF_PROCESS.contains(name);
    URL url =
        ofProcess
            ? FunctionClassLoader.class.getClassLoader().getResource(file)
            : findResource(file);
    if (url == null) {
      throw new ClassNotFoundException(name);
    }
    try {
      URLConnection connection = url.openConnection();
      byte[] bytes;
      try (InputStream in = connection.getInputStream()) {
        bytes = in.readAllBytes();
      }
      definePackageOf(name, connection);
      byte[] redirected = ofProcess ? bytes : ProcessReferences.redirected(bytes);
      return defineClass(name, redirected, 0, redirected.length, source(url, file, connection));
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** With what the manifest says: libraries look there for their own version. */
  private void definePackageOf(String name, URLConnection connection) throws IOException {
    int end = name.lastIndexOf('.');
    if (end < 0 || getDefinedPackage(name.substring(0, end)) != null) {
      return;
    }
    String packageName = name.substring(0, end);
    try {
      if (connection instanceof JarURLConnection jar && jar.getManifest() != null) {
        definePackage(packageName, jar.getManifest(), jar.getJarFileURL());
      } else {
        definePackage(packageName, null, null, null, null, null, null, null);
      }
    } catch (IllegalArgumentException e) {
      // Another thread was faster.
    }
  }

  /** Without signers, as a class that was changed has none. */
  private static CodeSource source(URL url, String file, URLConnection connection)
      throws MalformedURLException {
    if (connection instanceof JarURLConnection jar) {
      return new CodeSource(jar.getJarFileURL(), (CodeSigner[]) null);
    }
    String text = url.toString();
    URL folder = URI.create(text.substring(0, text.length() - file.length())).toURL();
    return new CodeSource(folder, (CodeSigner[]) null);
  }
}
