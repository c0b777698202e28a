#!/bin/sh
# Publishes the layer to AWS, or to any other Lambda endpoint, and prints its ARN.
#
#   scripts/publish-layer.sh [options]
#
#   --layer-name NAME     default: demitasse
#   --layer-profile NAME  minimal, standard or full; default: standard
#   --zip FILE            the layer, if not the one built here
#   --endpoint-url URL    for instance http://127.0.0.1:9000 for Local Lambda
#   --region REGION       default: that of AWS's configuration
#   --public              lets every AWS account use this version
#
# Builds the layer first where it is missing. What is there already, bit by bit, is not published
# again. It is `demitasse publish`, and takes its other options, too: several regions, --dry-run
# and more. The ARNs are kept in target/layers.json.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/demitasse.sh
. "$root/scripts/lib/demitasse.sh"

profile=standard
has_zip=no
has_name=no
has_file=no
arguments=$#
while [ "$arguments" -gt 0 ]; do
  argument=$1
  shift
  arguments=$((arguments - 1))
  case $argument in
    -h | --help) help ;;
    --layer-profile)
      value "$argument" $((arguments + 1))
      profile=$1
      shift
      arguments=$((arguments - 1))
      continue
      ;;
    --layer-profile=*)
      profile=${argument#*=}
      continue
      ;;
    --zip | --zip=* | --layer | --layer=* | -l | -l?*) has_zip=yes ;;
    --layer-name | --layer-name=*) has_name=yes ;;
    --layers-file | --layers-file=*) has_file=yes ;;
  esac
  set -- "$@" "$argument"
done
case $profile in
  minimal | standard | full) ;;
  *) die "--layer-profile is minimal, standard or full, not $profile." 2 ;;
esac

find_demitasse
if [ "$has_zip" = no ]; then
  zip=$(layer_zip "$profile")
  build_missing "$zip" layer-packaging "-Dlayer.profile=$profile"
  set -- --layer "$zip" "$@"
  [ "$has_name" = yes ] || set -- --layer-name demitasse "$@"
fi
[ "$has_file" = yes ] || set -- --layers-file "$root/target/layers.json" "$@"
exec "$demitasse" publish "$@"
