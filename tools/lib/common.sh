# shellcheck shell=bash
# Shared by the commands in tools/: sourced, not run.

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD=${IOT_TIDY_BUILD:-$ROOT/build} # holds one folder a version of LLVM
# shellcheck disable=SC2034 # for those that source this
DEFAULT_LLVM=22
ALL_LLVM="22 19"

step() { printf '== %s\n' "$*"; }
die() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 2
}

# Prints the comment at the head of the command as its help.
usage() { sed -n '2,/^$/s/^# \{0,1\}//p' "$0"; }

require_known_llvm() {
  local version
  for version; do
    case " $ALL_LLVM " in
    *" $version "*) ;;
    *) die "LLVM=$version: iot-tidy builds against one of: $ALL_LLVM" ;;
    esac
  done
}

# What building for LLVM $1 takes, with the clang-tidy that loads the plugin.
build_packages() {
  echo "cmake ninja-build python3" \
    "clang-$1 clang-tidy-$1 libclang-$1-dev llvm-$1-dev"
}
sdk_packages() {
  echo "libmosquitto-dev libmosquittopp-dev libpaho-mqtt-dev" \
    "libpaho-mqttpp-dev"
}
# The broker the programs of test/runtime run against. RabbitMQ, for those of
# test/runtime/amqp, brings Erlang and is left to whoever wants it.
broker_packages() { echo "mosquitto"; }

# Further SDKs with a model and a package: only their headers are looked at.
header_packages() {
  echo "librabbitmq-dev liblwip-dev libqpid-proton11-dev libuv1-dev" \
    "libqpid-proton-cpp12-dev libevent-dev"
}

# A compiler of firmware, with its C library and the headers of its C++ library.
cross_packages() {
  echo "gcc-arm-none-eabi libnewlib-arm-none-eabi libstdc++-arm-none-eabi-dev"
}

# What npm has and Debian has not, once, into $BUILD/npm/NAME: the folder that
# FUNCTION makes of an empty one, and names. Without npm or a network there is none,
# and the tests that need it are not run.
fetch_npm() {
  local name=$1 function=$2 into=$BUILD/npm/$1 temporary made
  [ ! -d "$into" ] || return 0
  if ! command -v npm >/dev/null; then
    echo "No npm: not fetching $name"
    return
  fi
  step "Fetching $name from npm"
  mkdir -p "$BUILD/npm"
  temporary=$(mktemp -d "$BUILD/npm/XXXXXX")
  if made=$(cd "$temporary" && "$function"); then
    mv "$temporary/$made" "$into"
  else
    echo "Could not fetch it"
  fi
  rm -rf "$temporary"
}

# The headers of an SDK.
npm_headers() {
  timeout 300 npm pack --silent aws-crt@1.9.2 >/dev/null &&
    tar xzf aws-crt-1.9.2.tgz --wildcards '*/include/*' &&
    echo package
}

# What checks our reports, with what it needs; it runs without a network.
npm_validators() {
  mkdir all && cd all &&
    timeout 300 npm install --silent --no-save --ignore-scripts \
      @microsoft/sarif-multitool@5.7.0 @umbrelladocs/rdformat-validator@1.0.1 \
      ajv@8.20.0 ajv-formats@3.0.1 ajv-draft-04@1.0.0 >/dev/null &&
    chmod +x node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool &&
    echo all
}

# What a client of a language server is made of.
npm_lsp() {
  mkdir all && cd all &&
    timeout 300 npm install --silent --no-save --ignore-scripts \
      vscode-languageserver-protocol@3.18.5 \
      vscode-languageserver-textdocument@1.0.16 >/dev/null &&
    echo all
}

# Installs those of the given Debian packages that are missing; needs no network
# if there are none.
install_packages() {
  local package status missing=()
  if ! command -v dpkg-query >/dev/null; then
    echo "Not a Debian system: not installing what is called there: $*"
    return
  fi
  for package; do
    status=$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null) ||
      status=
    [[ $status == ii* ]] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  step "Installing ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "run as root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
    apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  "${apt[@]}" update
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" |
    sed -n '/^Setting up/p'
}

# build LLVM TARGET...: configures and builds, says so only if there is work.
build() {
  local version=$1 dir=$BUILD/$1 log plan
  shift
  log=$(cd "$ROOT" && cmake --preset "$version" -B "$dir" 2>&1) ||
    die "cannot configure $dir:"$'\n'"$log"
  plan=$(ninja -C "$dir" -n "$@")
  if [[ $plan != *'no work to do'* ]]; then
    step "Building for LLVM $version in $dir"
    ninja -C "$dir" "$@"
  fi
}

# Our own C++, as absolute names.
own_sources() {
  find "$ROOT"/{lib,checks,tools,unit,bench} \
    \( -name '*.h' -o -name '*.cpp' \) | sort
}
