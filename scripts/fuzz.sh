#!/usr/bin/env bash
# Reads mutated frames with the producer's decoder and with an oracle; needs a JDK and nothing
# else. --help tells the options.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
frames=1000000
seed=1

usage() {
  cat <<END
usage: scripts/fuzz.sh [--frames N] [--seed N]

Mutates N trade frames ($frames if not said) and has each read by the producer's decoder and by an oracle made of
Jackson's tree, BigDecimal and regular expressions. Fails, and prints the frame, if one of them sees a trade where
the other sees none or another one, or if the decoder throws.

  --frames N   how many
  --seed N     what they are drawn from ($seed if not said)
END
}

while [ $# -gt 0 ]; do
  case "$1" in
    --frames) frames="${2:?--frames wants a number}"; shift 2 ;;
    --seed) seed="${2:?--seed wants a number}"; shift 2 ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

cd "$root"
./mvnw -q -B -ntp test -pl ingestion -am -Dtest=TradeDecoderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dinvoker.skip=true -Dfuzz.frames="$frames" -Dfuzz.seed="$seed"
say "the decoder and the oracle agree on $frames frames"
