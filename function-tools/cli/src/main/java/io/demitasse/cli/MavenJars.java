package io.demitasse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.filter.ScopeDependencyFilter;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;

/** The jars of Maven coordinates with all they need at run time, as Maven would resolve them. */
final class MavenJars {
  private final Path settingsFile;
  private final Path userHome;

  /**
   * Reads mirrors, servers, the local repository and the repositories of profiles that are active
   * by default from the user's settings. Encrypted passwords are taken as they stand.
   *
   * @param settingsFile {@code ~/.m2/settings.xml}; need not exist
   */
  MavenJars(Path settingsFile, Path userHome) {
    this.settingsFile = settingsFile;
    this.userHome = userHome;
  }

  /**
   * Resolves.
   *
   * @param coordinates {@code group:artifact:version}, or with {@code :extension[:classifier]}
   *     before the version
   * @param excluded {@code group:artifact}, {@code *} for any artifact of the group
   * @throws IllegalArgumentException if they are none, or if a jar is nowhere to be found
   */
  List<Path> resolve(List<String> coordinates, List<String> excluded) {
    Settings settings = settings();
    RepositorySystem maven = new RepositorySystemSupplier().get();
    try (var session = session(maven, settings)) {
      CollectRequest request = new CollectRequest();
      for (String coordinate : coordinates) {
        request.addDependency(
            new Dependency(new DefaultArtifact(coordinate), "runtime")
                .setExclusions(exclusions(excluded)));
      }
      request.setRepositories(maven.newResolutionRepositories(session, repositories(settings)));
      List<Path> jars = new ArrayList<>();
      var filter = new ScopeDependencyFilter(List.of("compile", "runtime"), List.of());
      for (ArtifactResult result :
          maven
              .resolveDependencies(session, new DependencyRequest(request, filter))
              .getArtifactResults()) {
        if (result.getArtifact().getExtension().equals("jar")) {
          jars.add(result.getArtifact().getPath());
        }
      }
      return jars;
    } catch (DependencyResolutionException e) {
      throw new IllegalArgumentException(
          "Maven does not find %s: %s".formatted(String.join(", ", coordinates), e.getMessage()),
          e);
    } finally {
      maven.shutdown();
    }
  }

  private static List<Exclusion> exclusions(List<String> excluded) {
    List<Exclusion> exclusions = new ArrayList<>();
    for (String name : excluded) {
      String[] parts = name.split(":", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException(
            "\"%s\" cannot be excluded: name GROUP:ARTIFACT, or GROUP:*.".formatted(name));
      }
      exclusions.add(new Exclusion(parts[0], parts[1], "*", "*"));
    }
    return exclusions;
  }

  private Settings settings() {
    var request = new DefaultSettingsBuildingRequest();
    if (Files.isRegularFile(settingsFile)) {
      request.setUserSettingsFile(settingsFile.toFile());
    }
    request.setSystemProperties(System.getProperties());
    try {
      return new DefaultSettingsBuilderFactory()
          .newInstance()
          .build(request)
          .getEffectiveSettings();
    } catch (SettingsBuildingException e) {
      throw new IllegalArgumentException(
          settingsFile + " cannot be read: " + e.getMessage() + ". Mend it, or move it away.", e);
    }
  }

  private RepositorySystemSession.CloseableSession session(
      RepositorySystem maven, Settings settings) {
    Path local =
        Optional.ofNullable(settings.getLocalRepository())
            .map(Path::of)
            .orElse(userHome.resolve(".m2/repository"));
    var mirrors = new DefaultMirrorSelector();
    for (Mirror mirror : settings.getMirrors()) {
      mirrors.add(
          mirror.getId(),
          mirror.getUrl(),
          mirror.getLayout(),
          false,
          mirror.isBlocked(),
          mirror.getMirrorOf(),
          mirror.getMirrorOfLayouts());
    }
    var servers = new DefaultAuthenticationSelector();
    for (Server server : settings.getServers()) {
      servers.add(
          server.getId(),
          new AuthenticationBuilder()
              .addUsername(server.getUsername())
              .addPassword(server.getPassword())
              .build());
    }
    return new SessionBuilderSupplier(maven)
        .get()
        .withLocalRepositories(new LocalRepository(local))
        .setMirrorSelector(mirrors)
        .setAuthenticationSelector(servers)
        .setOffline(settings.isOffline())
        .setSystemProperties(System.getProperties())
        .build();
  }

  private static List<RemoteRepository> repositories(Settings settings) {
    List<RemoteRepository> repositories = new ArrayList<>();
    List<String> active = settings.getActiveProfiles();
    for (Profile profile : settings.getProfiles()) {
      boolean byDefault =
          profile.getActivation() != null && profile.getActivation().isActiveByDefault();
      if (byDefault || active.contains(profile.getId())) {
        for (Repository repository : profile.getRepositories()) {
          repositories.add(
              new RemoteRepository.Builder(repository.getId(), "default", repository.getUrl())
                  .build());
        }
      }
    }
    if (repositories.stream().noneMatch(repository -> repository.getId().equals("central"))) {
      repositories.add(central());
    }
    return repositories;
  }

  /** Where Maven itself looks for artifacts, as its own first pom says. */
  private static RemoteRepository central() {
    DefaultModelProcessor models = new DefaultModelProcessor();
    models.setModelReader(new DefaultModelReader());
    String url =
        new DefaultSuperPomProvider()
            .setModelProcessor(models)
            .getSuperModel("4.0.0")
            .getRepositories()
            .getFirst()
            .getUrl();
    return new RemoteRepository.Builder("central", "default", url).build();
  }
}
