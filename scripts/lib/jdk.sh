# shellcheck shell=sh
# To be sourced. find_jdk sets and exports JAVA_HOME to a JDK of the version jdk_wanted, by default 25,
# or newer, or ends the script.
jdk_wanted=${jdk_wanted:-25}

jdk_is_usable() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_version:-0}" -ge "$jdk_wanted" ]
}

# The folder of the java on PATH, through any links to it.
jdk_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

jdk_of_macos() {
  [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$jdk_wanted+" 2>/dev/null || true
}

use_jdk() {
  jdk_is_usable "$1" || return 1
  JAVA_HOME=$1
  export JAVA_HOME
}

find_jdk() {
  # In this order, since asking a java for its folder takes a start of it.
  ! use_jdk "${DEMITASSE_JAVA_HOME:-}" || return 0
  ! use_jdk "${JAVA_HOME:-}" || return 0
  ! use_jdk "$(jdk_on_path)" || return 0
  ! use_jdk "$(jdk_of_macos)" || return 0
  for jdk in /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/local/openjdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    ! use_jdk "$jdk" || return 0
  done
  echo "No JDK $jdk_wanted or newer found; install one (https://adoptium.net) or set JAVA_HOME to it. See docs/troubleshooting.md#no-jdk" >&2
  exit 1
}
