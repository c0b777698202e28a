#!/bin/sh
# Says before a deployment whether a function will run on the layer, and on which profile of it.
#
# Usage: scripts/doctor.sh [-h CLASS::METHOD] FUNCTION
#
#   FUNCTION                a function zip, a jar or a folder of classes
#   -h, --handler HANDLER   such as com.example.Hello::handle; its class is looked for
#
# Looks for: JDK modules the code uses (with jdeps) and the profile that has them, classes for a
# newer Java, the class of the handler, the size limits of Lambda, files that other users cannot
# read, native libraries for another processor. Exits with 1 if something would fail.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"

handler=
function=
while [ $# -gt 0 ]; do
  case $1 in
    --help) help ;;
    -h | --handler)
      value "$1" $#
      handler=$2
      shift
      ;;
    -*) die "Unknown option $1. See --help." 2 ;;
    *) function=$1 ;;
  esac
  shift
done
[ -n "$function" ] || die "Name a function zip, a jar or a folder. See --help." 2
[ -e "$function" ] || die "There is no $function."
find_jdk

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
problems=0
good() { printf '  ok       %s\n' "$1"; }
bad() {
  printf '  PROBLEM  %s\n' "$1"
  problems=$((problems + 1))
}

code=$work/code
mkdir "$code"
if [ -d "$function" ]; then
  cp -Rp "$function/." "$code"
else
  case $function in /*) ;; *) function=$PWD/$function ;; esac
  if command -v unzip >/dev/null 2>&1; then
    (cd "$code" && unzip -q -o "$function") || die "$function is no readable zip file."
  else
    (cd "$code" && "$JAVA_HOME/bin/jar" -xf "$function") || die "$function is no readable zip file."
  fi
  size=$(wc -c <"$function")
  if [ "$size" -gt 52428800 ]; then
    bad "The zip has $size bytes; above 52428800 Lambda takes it only from S3."
  else
    good "zip of $((size / 1024)) KB"
  fi
fi

unzipped=$(find "$code" -type f -exec wc -c {} + | awk '$2 != "total" { sum += $1 } END { print sum + 0 }')
layer=100000000
if [ "$((unzipped + layer))" -gt 262144000 ]; then
  bad "Unzipped it has $unzipped bytes; with a layer of some $layer it passes Lambda's 262144000."
else
  good "$((unzipped / 1024)) KB unzipped"
fi

unreadable=$(find "$code" \( -type f ! -perm -004 -o -type d ! -perm -005 \) ! -path "$code" | head -n 3)
if [ -n "$unreadable" ]; then
  bad "Lambda's user cannot read: $(echo "$unreadable" | sed "s|$code/||" | tr '\n' ' ')(chmod a+rX before zipping)"
else
  good 'every file is readable for all'
fi

class_path=$code
for jar in "$code"/lib/*.jar; do
  [ ! -e "$jar" ] || class_path=$class_path:$jar
done

if [ -n "$handler" ]; then
  class=${handler%%::*}
  core=$root/layer-packaging/target/layer/demitasse/lib/aws-lambda-java-core.jar
  if members=$("$JAVA_HOME/bin/javap" -public -cp "$class_path:$core" "$class" 2>/dev/null); then
    method=${handler#*::}
    case $handler in
      *::*)
        case $members in
          *" $method("*) good "handler $handler" ;;
          *) bad "The class $class has no public method $method of its own; an inherited one may serve." ;;
        esac
        ;;
      *) good "handler class $class" ;;
    esac
  else
    bad "There is no class $class at the root of the function or in a jar in lib/."
  fi
fi

# Major version 69 is Java 25. Read from the class files themselves; those in jars by jdeps below.
newer=$(find "$code" -name '*.class' ! -path '*/META-INF/versions/*' -exec sh -c '
  for file; do
    [ "$(od -An -j7 -N1 -tu1 "$file")" -le 69 ] || echo "$file"
  done' sh {} + | head -n 3)
if [ -n "$newer" ]; then
  bad "Compiled for a Java newer than 25: $(echo "$newer" | sed "s|$code/||" | tr '\n' ' ')"
else
  good 'classes for Java 25 or older'
fi

machine=$(arch)
for library in $(find "$code" -name '*.so' -o -name '*.so.*' | tr ' ' '?'); do
  case $(od -An -j18 -N1 -tu1 "$library" | tr -d ' ') in
    62) built_for=x86_64 ;;
    183) built_for=arm64 ;;
    *) built_for=unknown ;;
  esac
  [ "$built_for" = "$machine" ] ||
    bad "${library#"$code"/} is for $built_for, and this layer is for $machine."
done

modules_of() {
  sed -n 's/^\(j[a-z]*[.][a-z.]*\) *=.*/\1/p' "$root/layer-packaging/src/profiles/$1.properties" |
    tr '\n' ',' | sed 's/,$//'
}
# What a list of modules brings along, one a line.
closure() {
  "$JAVA_HOME/bin/java" --limit-modules "$1" --list-modules | sed 's/@.*//' | sort
}
set --
for jar in "$code"/lib/*.jar "$code"; do [ ! -e "$jar" ] || set -- "$@" "$jar"; done
# Lines of package, arrow, package used, and the module of that, which may be in brackets.
"$JAVA_HOME/bin/jdeps" --multi-release 25 --ignore-missing-deps -verbose:package "$@" \
  >"$work/jdeps.log" 2>&1 || true
# Profile standard has of java.desktop the beans alone, in a jar. Log4j 2 uses the modules named for plug-in
# processing, scripts and serialized events, and runs without them.
awk '
  NF < 4 || $2 != "->" || $NF !~ /^[(]?(java|jdk)[.][a-z.]+[)]?$/ { next }
  { module = $NF; gsub(/[()]/, "", module) }
  $1 ~ /^org[.]apache[.]logging[.]log4j[.]core/ && module ~ /^java[.](compiler|rmi|scripting)$/ { next }
  module == "java.desktop" && $3 !~ /^java[.]beans/ { print "java.desktop/" $3 }
  { print module }' "$work/jdeps.log" | sort -u >"$work/needed"
needed=$(grep -v / "$work/needed" | tr '\n' ',' | sed 's/,$//')
if [ -z "$needed" ]; then
  bad "jdeps cannot read the function: $(head -n 1 "$work/jdeps.log")"
else
  minimal=$(modules_of minimal)
  standard=$minimal,$(modules_of standard)
  full=$standard,$(modules_of full)
  fits=
  for profile in minimal standard full; do
    case $profile in
      minimal) closure "$minimal" ;;
      standard)
        closure "$standard"
        echo java.desktop
        ;;
      full)
        closure "$full"
        grep '^java.desktop/' "$work/needed" || true
        ;;
    esac | sort >"$work/$profile"
    if [ -z "$(comm -23 "$work/needed" "$work/$profile")" ]; then
      fits=$profile
      break
    fi
  done
  if [ -n "$fits" ]; then
    good "modules $needed: profile $fits"
  else
    bad "No profile has $(comm -23 "$work/needed" "$work/full" | tr '\n' ' ')- build one with -Dlayer.modules=..., if that code really runs."
  fi
  [ "$fits" != full ] || printf '           not in standard: %s\n' \
    "$(comm -23 "$work/needed" "$work/standard" | tr '\n' ' ')(jdeps counts optional uses too)"
fi

if [ "$problems" -gt 0 ]; then
  echo "$problems problem(s) found."
  exit 1
fi
echo 'Nothing found that would fail.'
