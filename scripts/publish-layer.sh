#!/bin/sh
# Publishes the layer to AWS, or to any other Lambda endpoint, and prints its ARN.
#
#   scripts/publish-layer.sh [options]
#
#   --layer-name NAME     default: demitasse
#   --layer-profile NAME  minimal, standard or full; default: standard
#   --zip FILE            the layer, if not the one built here
#   --endpoint-url URL    for instance http://127.0.0.1:9000 for Local Lambda
#   --region REGION       default: that of the aws CLI
#   --public              lets every AWS account use this version
#
# Builds the layer first where it is missing. Needs the aws CLI, except for Local Lambda.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"

name=demitasse
profile=standard
zip=
endpoint=${AWS_ENDPOINT_URL_LAMBDA:-}
public=
while [ $# -gt 0 ]; do
  case $1 in
    --layer-name) value "$1" $#; name=$2; shift ;;
    --layer-profile) value "$1" $#; profile=$2; shift ;;
    --zip) value "$1" $#; zip=$2; shift ;;
    --endpoint-url) value "$1" $#; endpoint=$2; shift ;;
    --region) value "$1" $#; export AWS_DEFAULT_REGION="$2" AWS_REGION="$2"; shift ;;
    --public) public=yes ;;
    -h | --help) help ;;
    *) die "unknown option $1. See --help." 2 ;;
  esac
  shift
done
use_endpoint "$endpoint"

find_jdk
if [ -z "$zip" ]; then
  zip=$(layer_zip "$profile")
  if [ ! -f "$zip" ]; then
    need_maven
    log=$(mktemp)
    step "Building the layer, profile $profile" "$log" mvn -B -ntp -f "$root/pom.xml" -DskipTests \
      -Dlayer.profile="$profile" -pl layer-packaging -am package >&2
    rm -f "$log"
  fi
fi
[ -f "$zip" ] || die "there is no layer at $zip. Build it, or name another with --zip."

# The build writes it where the JRE needs more than Lambda's system has.
if ! is_local "$endpoint"; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  case $zip in /*) ;; *) zip=$PWD/$zip ;; esac
  (cd "$work" && "$JAVA_HOME/bin/jar" --extract --file "$zip" demitasse/release) ||
    die "$zip cannot be read as a zip. Build the layer again, or name another with --zip."
  reason=$(sed -n 's/^TEST_ONLY="\(.*\)"$/\1/p' "$work/demitasse/release" 2>/dev/null || true)
  [ -z "$reason" ] ||
    die "this layer is for tests only, because $reason. Build it with Temurin 25 to publish it."
fi

# The architecture that the zip was built for is in its name.
case ${zip##*/} in
  *arm64*) architecture=arm64 ;;
  *x86_64*) architecture=x86_64 ;;
  *) architecture=$(arch) ;;
esac

arn=$(lambda publish-layer-version --layer-name "$name" --zip-file "fileb://$zip" \
  --description "Demitasse $profile, a JVM for provided.al2023" --license-info Apache-2.0 \
  --compatible-runtimes provided.al2023 --compatible-architectures "$architecture" \
  --query LayerVersionArn --output text)
if [ -n "$public" ]; then
  lambda add-layer-version-permission --layer-name "$name" --version-number "${arn##*:}" \
    --statement-id public --action lambda:GetLayerVersion --principal '*' >/dev/null
fi
printf '%s\n' "$arn"
