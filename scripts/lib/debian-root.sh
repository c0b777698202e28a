#!/bin/sh
# Lays packages of another Debian out in a folder, without touching this machine: for tests of the layer
# on other systems, other processors and other builds of the JDK.
#
# Usage: scripts/lib/debian-root.sh FOLDER SUITE ARCHITECTURE PACKAGE...
#
#   FOLDER         becomes the root of a system that has these packages and nothing else
#   SUITE          such as bullseye; from the mirror that this machine's own apt uses
#   ARCHITECTURE   amd64 or arm64, as Debian names them
#
# What was downloaded is kept in DEMITASSE_CACHE, by default ~/.cache/demitasse. A folder that has the
# packages already is left as it is. Exits with 3 where packages cannot be had, and says why.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=common.sh
. "$root/scripts/lib/common.sh"

case ${1:-} in -h | --help) help ;; esac
[ $# -ge 4 ] || die 'FOLDER, SUITE, ARCHITECTURE and packages are needed. See --help.' 2
folder=$1 suite=$2 architecture=$3
shift 3
cannot() { die "$1" 3; }

[ "$(cat "$folder/.packages" 2>/dev/null)" != "$suite $architecture $*" ] || exit 0

for tool in apt-get dpkg flock; do
  command -v "$tool" >/dev/null 2>&1 || cannot "Packages of Debian need $tool, which this machine has not."
done
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r "$keys" ] || cannot "The keys of Debian are not at $keys."
# The security suites have another mirror.
# shellcheck disable=SC2016 # The fields are for apt to fill in.
mirror=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Identifier: Packages' |
  sed -n 's/^Debian //p' | head -n 1)
[ -n "$mirror" ] || cannot 'The apt of this machine knows no mirror of Debian.'

cache=${DEMITASSE_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/demitasse}/debian/$suite-$architecture
mkdir -p "$cache/lists/partial" "$cache/archives/partial" "$cache/none"
exec 9>"$cache/lock"
flock 9

: >"$cache/status"
echo "deb [signed-by=$keys] $mirror $suite main" >"$cache/sources.list"
cat >"$cache/apt.conf" <<TEXT
Dir::State "$cache";
Dir::State::lists "$cache/lists";
Dir::State::status "$cache/status";
Dir::Cache "$cache";
Dir::Etc "$cache/none";
Dir::Etc::sourcelist "$cache/sources.list";
Dir::Etc::sourceparts "$cache/none";
APT::Architecture "$architecture";
APT::Architectures { "$architecture"; };
Acquire::Languages "none";
TEXT
export APT_CONFIG="$cache/apt.conf"

# The lists of a suite that gets updates name packages that the mirror has no longer, after some days.
if [ -z "$(find "$cache/updated" -mtime -3 2>/dev/null)" ]; then
  apt-get update -q >"$cache/log" 2>&1 || cannot "apt-get update failed for $suite: $(tail -n 1 "$cache/log")"
  touch "$cache/updated"
fi
(cd "$cache/archives" && apt-get download -q "$@") >"$cache/log" 2>&1 ||
  cannot "Packages of $suite could not be had: $(tail -n 1 "$cache/log")"

rm -rf "$folder"
mkdir -p "$folder/usr/bin" "$folder/usr/sbin" "$folder/usr/lib" "$folder/usr/lib64"
# One system for both: before bookworm packages have files in /bin, later in /usr/bin.
for name in bin sbin lib lib64; do ln -s "usr/$name" "$folder/$name"; done
for package; do
  # Newest last: the cache may have one from before an update.
  for deb in "$cache/archives/${package}"_*.deb; do file=$deb; done
  dpkg --fsys-tarfile "$file" | tar -x -C "$folder" --keep-directory-symlink --no-same-owner
done
# Links that a package makes when it is installed, or to files that are of this machine from here.
[ -e "$folder/bin/sh" ] || for shell in dash bash; do
  [ ! -e "$folder/bin/$shell" ] || { ln -s "$shell" "$folder/bin/sh" && break; }
done
find "$folder" -type l -lname '/*' | while read -r link; do
  target=$folder$(readlink "$link")
  if [ -f "$target" ]; then
    rm "$link" && cp "$target" "$link"
  elif [ -d "$target" ]; then
    rm "$link" && cp -R "$target" "$link"
  fi
done
echo "$suite $architecture $*" >"$folder/.packages"
