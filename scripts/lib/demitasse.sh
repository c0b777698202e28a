# shellcheck shell=sh
# To be sourced after `root` is set to the folder of the project: the program behind the scripts.
: "${root:?is set by the script that sources this file}"
# shellcheck source=jdk.sh
. "$root/scripts/lib/jdk.sh"
# shellcheck source=build.sh
. "$root/scripts/lib/build.sh"

demitasse=$root/function-tools/cli/target/demitasse-cli/demitasse

# find_demitasse: finds a JDK, and builds the program if it is not there.
find_demitasse() {
  find_jdk
  build_missing "$demitasse" function-tools/cli
}
