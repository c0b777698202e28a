# shellcheck shell=sh
# To be sourced after lib/jdk.sh, with the project's folder in $root.
: "${root:?is set by the script that sources this file}"

# build_missing FILE MODULE [MAVEN-OPTION] runs Maven if FILE does not exist yet, and says so.
build_missing() {
  build_file=$1
  build_module=$2
  [ ! -e "$build_file" ] || return 0
  if ! command -v mvn >/dev/null 2>&1; then
    echo "Maven 3.8 or newer is needed to build $build_file; install it or put mvn on PATH." >&2
    exit 1
  fi
  echo "Building $build_module, because ${build_file##*/} is missing ..." >&2
  build_start=$(date +%s)
  (cd "$root" && mvn -q -ntp -DskipTests package -pl "$build_module" -am ${3:+"$3"}) >&2 || exit 1
  echo "Built $build_module in $(($(date +%s) - build_start)) s." >&2
}
