# shellcheck shell=sh
# To be sourced. find_jdk sets and exports JAVA_HOME to a JDK 25 or newer, or ends the script.

jdk_is_usable() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_version:-0}" -ge 25 ]
}

# The folder of the java on PATH, through any links to it.
jdk_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

jdk_of_macos() {
  [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25+ 2>/dev/null || true
}

find_jdk() {
  for jdk in "${DEMITASSE_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(jdk_on_path)" "$(jdk_of_macos)" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/local/openjdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_is_usable "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "No JDK 25 or newer found; install one (https://adoptium.net) or set JAVA_HOME to it." >&2
  exit 1
}
