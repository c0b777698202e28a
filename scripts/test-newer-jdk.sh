#!/bin/sh
# Builds the layer with the newest JDK 25 of Debian and runs the layer's tests on it.
#
# Usage: scripts/test-newer-jdk.sh [maven options]
#
# A JDK update may refuse what the one before took, such as the class path of an AOT cache. This tells
# before Temurin has the update. Debian's build needs a newer C library than Lambda's, so its zip is for
# this test only: it stays in the cache folder, DEMITASSE_CACHE or ~/.cache/demitasse. Needs Linux on
# x86-64, root, apt-get, Maven and 2 GB in that folder; exits with 3 where these cannot be had.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/test-copy.sh
. "$root/scripts/lib/test-copy.sh"

case ${1:-} in -h | --help) help ;; esac
need_maven
[ "$(uname -sm)" = 'Linux x86_64' ] || die 'This test is for Linux on x86-64.' 3
[ "$(id -u)" = 0 ] || die 'This test needs root, to lay libraries over those of this machine.' 3

system=$(debian_root newer-jdk trixie amd64 openjdk-25-jdk-headless openjdk-25-jre-headless \
  libc6 zlib1g libstdc++6 libgcc-s1)
copy=$cache/builds/newer-jdk
copy_project "$copy"
cd "$copy"
jdk=/usr/lib/jvm/java-25-openjdk-amd64
"$root/scripts/lib/with-system.sh" "$system" - "$jdk/bin/java" -version
exec "$root/scripts/lib/with-system.sh" "$system" - env JAVA_HOME="$jdk" \
  mvn -B -ntp verify -pl layer-packaging -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
  -Dfailsafe.failIfNoSpecifiedTests=false -Dspotless.check.skip -Dlayer.suffix=-test-only \
  -Dit.test=LayerZipIT,FunctionsOnTheLayerIT,LayerCacheIT,LibrariesIT,StartupReportIT,TrainFunctionIT "$@"
