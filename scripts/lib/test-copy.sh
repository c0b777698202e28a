# shellcheck shell=sh
# To be sourced after lib/common.sh: builds and tests a copy of the project in another system.
: "${root:?is set by the script that sources this file}"

cache=${DEMITASSE_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/demitasse}

# debian_root NAME SUITE ARCHITECTURE PACKAGE...: puts a system together and prints its folder.
debian_root() {
  debian_name=$1
  shift
  "$root/scripts/lib/debian-root.sh" "$cache/systems/$debian_name" "$@" >&2
  echo "$cache/systems/$debian_name"
}

# copy_project FOLDER: what git has or would take of this tree, as it is now. What was built there
# before stays, so that Maven builds what has changed; a source that has gone does not.
copy_project() {
  mkdir -p "$1"
  find "$1" -name target -prune -o -type f -exec rm -f {} +
  # shellcheck disable=SC2016 # For the inner shell.
  (cd "$root" && git ls-files -z --cached --others --exclude-standard |
    xargs -0 sh -c 'for file; do [ ! -e "$file" ] || printf "%s\0" "$file"; done' sh |
    tar -c --null -T - -f -) | tar -x -C "$1"
}
