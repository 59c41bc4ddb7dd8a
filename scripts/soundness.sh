#!/usr/bin/env bash
# Looks for holes in the checker, and for false alarms, with five finders; needs a JDK and nothing else. --help tells the options.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
finder=programs
programs=20000
seed=1
docs=no
verdicts=

usage() {
  cat <<END
usage: scripts/soundness.sh [--finder programs|jdk|mutants|raw|guarded] [--programs N] [--seed N] [--docs | --verdicts FILE]

Makes N programs ($programs if not said), compiles them with the checker, and runs them without it. Fails
if a call that was accepted failed, with its seed and, where it can be shrunk, the least program that still
shows it. The figures go to processor/target/soundness.md (soundness-jdk.md, soundness-mutants.md,
soundness-raw.md, soundness-guarded.md).

  --finder F     where the programs come from ($finder if not said):
                   programs  written at random, of all constructs of the language
                   jdk       around calls that are drawn from the JDK by reflection
                   mutants   the examples of the repository, changed at random
                   raw       written at random over the clients' own classes; fails at a report of a
                             line that does not fail, and if too few mistakes are found
                   guarded   the same programs, in a build that wants a proof of each call
  --programs N   how many; --programs 1 --seed S is the one program of a seed
  --seed N       the seed of the first ($seed if not said); each further one has the next
  --docs         put the figures of the finders programs and raw into docs/soundness-figures.md as well
  --verdicts FILE
                 write the verdict of every call of the random programs to FILE instead, one a line, and
                 run no program; ci/compare-verdicts compares two such files
END
}

while [ $# -gt 0 ]; do
  case "$1" in
    --finder) finder="${2:?--finder wants a name}"; shift 2 ;;
    --programs) programs="${2:?--programs wants a number}"; shift 2 ;;
    --seed) seed="${2:?--seed wants a number}"; shift 2 ;;
    --docs) docs=yes; shift ;;
    --verdicts)
      case "${2:?--verdicts wants a file}" in
        /*) verdicts="$2" ;;
        *) verdicts="$PWD/$2" ;;
      esac
      shift 2 ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

cd "$root"
if [ -n "$verdicts" ]; then
  ./mvnw -q -B test -pl annotations,processor -Dtest=ProgramVerdictsTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dsoundness.programs="$programs" -Dsoundness.seed="$seed" -Dverdicts.random="$verdicts"
  printf 'soundness: the verdicts are in %s\n' "$verdicts"
  exit
fi
case "$finder" in
  programs) test=SoundnessTest figures=soundness.md ;;
  jdk) test=JdkCallsTest figures=soundness-jdk.md ;;
  mutants) test=MutantsTest figures=soundness-mutants.md ;;
  raw) test=RawProgramsTest figures=soundness-raw.md ;;
  guarded) test=GuardedRawProgramsTest figures=soundness-guarded.md ;;
  *) usage >&2; exit 2 ;;
esac
./mvnw -q -B test -pl annotations,processor -Dtest="$test" -Dsurefire.failIfNoSpecifiedTests=false \
  -Dsoundness.programs="$programs" -Dsoundness.seed="$seed"

if [ "$docs" = yes ]; then
  case "$finder" in
    programs) put_figures "processor/target/$figures" docs/soundness-figures.md ;;
    raw) put_figures "processor/target/$figures" docs/soundness-figures.md raw ;;
  esac
fi
say "nothing found; the figures are in processor/target/$figures"
