package io.demitasse.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.DefaultMavenProjectHelper;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goals say before they begin, of a configuration that cannot work. */
final class WrongConfigurationTest {
  /** Asked for nothing here: layers are named as files. */
  private static final RepositorySystem NOBODY = nobody(RepositorySystem.class);

  @TempDir private Path folder;
  private final MavenProject project = new MavenProject();

  @BeforeEach
  void emptyProject() throws Exception {
    Build build = new Build();
    build.setDirectory(folder.resolve("target").toString());
    project.setBuild(build);
    project.setFile(folder.resolve("pom.xml").toFile());
  }

  private static <T> T nobody(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new AssertionError("Nobody is asked to " + method.getName());
            }));
  }

  /** Sets parameters as Maven does. */
  private <T extends FunctionMojo> T configured(T mojo, Object... namesAndValues)
      throws ReflectiveOperationException {
    set(mojo, "project", project);
    set(mojo, "zip", folder.resolve("target/hello.zip").toFile());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      set(mojo, (String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return mojo;
  }

  private static void set(Object mojo, String name, Object value)
      throws ReflectiveOperationException {
    for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          field.set(mojo, value);
          return;
        }
      }
    }
    throw new NoSuchFieldException(mojo.getClass() + " has no parameter " + name);
  }

  private String file(String name) throws Exception {
    return Files.writeString(folder.resolve(name), "").toString();
  }

  @Test
  void invoke_without_an_event() throws Exception {
    assertThatThrownBy(configured(new InvokeMojo(NOBODY))::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContainingAll("no events in src/test/events", "-Ddemitasse.events=FILE");
  }

  @Test
  void invoke_with_an_event_that_is_not_there() throws Exception {
    List<File> events = List.of(folder.resolve("order.json").toFile());

    assertThatThrownBy(configured(new InvokeMojo(NOBODY), "events", events)::execute)
        .hasMessageContaining("There is no event " + folder.resolve("order.json"));
  }

  @Test
  void invoke_before_package() throws Exception {
    List<File> events = List.of(new File(file("order.json")));

    assertThatThrownBy(configured(new InvokeMojo(NOBODY), "events", events)::execute)
        .hasMessageContainingAll("There is no function zip", "hello.zip", "mvn package");
  }

  @Test
  void dev_before_the_code_is_compiled() throws Exception {
    File classes = folder.resolve("target/classes").toFile();

    assertThatThrownBy(configured(new DevMojo(NOBODY), "classes", classes)::execute)
        .hasMessageContainingAll("There are no classes in " + classes, "mvn compile");
  }

  @Test
  void deploy_to_what_is_no_address() throws Exception {
    for (String address : List.of("127.0.0.1:9000", "http://a b", "localhost:9000", "ftp://x")) {
      assertThatThrownBy(configured(new DeployMojo(NOBODY), "endpointUrl", address)::execute)
          .as(address)
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageContainingAll(address + " is no address", "http://127.0.0.1:9000");
    }
  }

  @Test
  void deploy_before_package() throws Exception {
    assertThatThrownBy(
            configured(new DeployMojo(NOBODY), "layerArns", List.of("demitasse"))::execute)
        .hasMessageContainingAll("There is no function zip", "mvn package");
  }

  private LibraryLayerMojo libraryLayer(String base) throws ReflectiveOperationException {
    return configured(
        new LibraryLayerMojo(NOBODY, new DefaultMavenProjectHelper()),
        "session",
        nobody(RepositorySystemSession.class),
        "mavenVersion",
        "3.9.11",
        "layer",
        base,
        "libraries",
        "mail",
        "trainingEvents",
        folder.resolve("events").toFile(),
        "classes",
        folder.toFile());
  }

  @Test
  void layer_of_a_project_without_libraries() throws Exception {
    assertThatThrownBy(libraryLayer(file("layer.zip"))::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContainingAll(
            "The layer was not built", "mail would have no jars", "#training-fails");
  }

  @Test
  void a_layer_that_is_neither_a_file_nor_a_coordinate() throws Exception {
    assertThatThrownBy(libraryLayer("layers/standard")::execute)
        .hasMessageContainingAll(
            "There is no layer layers/standard", "group:artifact:zip", "#no-layer");
  }

  @Test
  void an_architecture_that_Lambda_does_not_have() throws Exception {
    DoctorMojo doctor =
        configured(
            new DoctorMojo(NOBODY), "profile", "standard", "version", "1", "architecture", "sparc");

    assertThatThrownBy(doctor::execute)
        .hasMessageContainingAll("Lambda has no architecture sparc", "x86_64 or arm64");
  }
}
