#!/bin/sh
# Builds the layer for arm64 on an x86-64 machine and runs the layer's tests on it, under qemu.
#
# Usage: scripts/test-arm64.sh [maven options]
#
# The JDK is that of Debian for arm64, which needs a newer C library than Lambda's: the zip is for this
# test only, says so, and is refused by publish-layer.sh. A layer to publish is built on an arm64 machine
# with Temurin. Everything is kept in DEMITASSE_CACHE or ~/.cache/demitasse; nothing is installed. Needs
# Linux 6.7 or newer on x86-64, root, apt-get, JDK 25, Maven and 3 GB in that folder; exits with 3 where
# these cannot be had.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"
# shellcheck source=lib/test-copy.sh
. "$root/scripts/lib/test-copy.sh"

case ${1:-} in -h | --help) help ;; esac
find_jdk
need_maven
[ "$(uname -sm)" = 'Linux x86_64' ] || die 'This test is for Linux on x86-64; on arm64 run scripts/test.sh.' 3
[ "$(id -u)" = 0 ] || die 'This test needs root, to map the owners of files into a namespace.' 3
unshare --user --map-root-user --mount sh -c \
  'mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc' 2>/dev/null ||
  die 'This kernel has no binfmt_misc of its own for a user namespace; Linux 6.7 has.' 3

# Version 10: with version 7 of qemu the training and the tests run into their timeouts.
qemu=$(debian_root qemu trixie amd64 qemu-user)/usr/bin/qemu-aarch64
system=$(debian_root arm64 trixie arm64 openjdk-25-jdk-headless openjdk-25-jre-headless \
  libc6 zlib1g libstdc++6 libgcc-s1)
copy=$cache/builds/arm64
copy_project "$copy"
cd "$copy"
jdk=$system/usr/lib/jvm/java-25-openjdk-arm64
exec "$root/scripts/lib/with-system.sh" "$system" "$qemu" env JAVA_HOME="$JAVA_HOME" \
  mvn -B -ntp verify -pl layer-packaging -am -Dlayer.jdk="$jdk" -Dlayer.suffix=-test-only \
  -Dlayer.emulated=true -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Dspotless.check.skip \
  -Dit.test=LayerZipIT,FunctionsOnTheLayerIT,LayerCacheIT,LibrariesIT "$@"
