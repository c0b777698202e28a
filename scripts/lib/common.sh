# shellcheck shell=sh
# For the scripts beside this folder: where things are, how steps are told, how Lambda is called.
# To be sourced after `root` is set to the folder of the project.

: "${root:?is set by the script that sources this file}"

die() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit "${2:-1}"
}

# The comment at the head of a script is its help.
help() {
  sed -n '2,/^[^#]/ { /^[^#]/d; s/^# \{0,1\}//; p; }' "$0"
  exit 0
}

# value OPTION ARGUMENTS-LEFT: refuses an option at the end of the line that takes a value.
value() {
  [ "$2" -ge 2 ] || die "$1 needs a value. See --help." 2
}

# step TEXT LOG COMMAND...: says what is being done and how long it took; shows LOG where it failed.
step() {
  step_text=$1
  step_log=$2
  shift 2
  printf '%s ... ' "$step_text"
  step_start=$(date +%s)
  if "$@" >"$step_log" 2>&1; then
    printf 'done in %s s\n' "$(($(date +%s) - step_start))"
  else
    step_status=$?
    printf 'failed after %s s\n' "$(($(date +%s) - step_start))"
    tail -n 40 "$step_log" >&2
    die "\"$step_text\" failed. The whole output is in $step_log" "$step_status"
  fi
}

need_maven() {
  command -v mvn >/dev/null 2>&1 ||
    die 'Maven is missing. Install Maven 3.8 or newer and put mvn on the PATH.'
}

# The architecture of a JDK as Lambda names it.
arch() {
  case $(uname -m) in
    aarch64 | arm64) echo arm64 ;;
    *) echo x86_64 ;;
  esac
}

layer_zip() {
  echo "$root/layer-packaging/target/demitasse-layer-$1-$(arch).zip"
}

is_local() {
  case $1 in
    http://127.0.0.1[:/]* | http://localhost[:/]* | http://127.0.0.1 | http://localhost) return 0 ;;
    *) return 1 ;;
  esac
}

# use_endpoint URL: sends all calls there. A Lambda on this machine takes any credentials, but the
# clients want to have some.
use_endpoint() {
  [ -n "$1" ] || return 0
  export AWS_ENDPOINT_URL_LAMBDA="$1"
  if is_local "$1"; then
    export AWS_ACCESS_KEY_ID="${AWS_ACCESS_KEY_ID:-local}"
    export AWS_SECRET_ACCESS_KEY="${AWS_SECRET_ACCESS_KEY:-local}"
    export AWS_DEFAULT_REGION="${AWS_DEFAULT_REGION:-us-east-1}"
    # A proxy of the network has no business with this machine.
    export NO_PROXY="127.0.0.1,localhost${NO_PROXY:+,$NO_PROXY}"
  fi
}

# lambda OPERATION...: `aws lambda`, or the same words to demitasse.
lambda() {
  if command -v aws >/dev/null 2>&1; then
    aws lambda "$@"
  else
    "$root/function-tools/cli/target/demitasse-cli/demitasse" client "$@"
  fi
}
