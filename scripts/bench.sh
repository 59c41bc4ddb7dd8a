#!/usr/bin/env bash
# Measures what the checker and the producer cost, beside their peers, and writes docs/benchmarks.md anew.
# --help tells the options.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
target="$root/bench/target"
maven=("$root/mvnw" -B -q -ntp)

say "building the modules; the first time this downloads their libraries"
(cd "$root" && "${maven[@]}" -Dmaven.test.skip=true -Dinvoker.skip=true package -pl bench -am)

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
run() { exec "$java" -cp "$target/classes:$target/lib/*" org.metricdef.bench.Bench --root "$root" "$@"; }

# The producer, hostile code and handles are measured without the libraries and the peers.
case " $* " in
  *" --producer "* | *" --hostile "* | *" --handles "* | *" --soak "* | *" --help "*) run "$@" ;;
esac

# A repository with this tree and its classes, for the command: what is staged there disturbs nobody.
make_repository() {
  local repository="$target/command/repository" classes
  say "making a repository in which a change is staged"
  rm -rf "$target/command"
  copy_tree "$repository"
  for classes in {annotations,processor,lint,testbed,ingestion}/target/classes; do
    mkdir -p "$repository/$classes"
    cp -R "$root/$classes/." "$repository/$classes"
  done
  # Whoever commits has run the tests. Without their classes, a check of a change reads all tests.
  (cd "$root" && "${maven[@]}" -DskipTests -Dinvoker.skip=true test-compile -pl ingestion -am)
  mkdir -p "$repository/ingestion/target/test-classes"
  cp -R "$root/ingestion/target/test-classes/." "$repository/ingestion/target/test-classes"
  git -C "$repository" init -q
  git -C "$repository" add -A
  git -C "$repository" -c user.name=bench -c user.email=bench@example.org -c commit.gpgsign=false \
    commit -q --no-verify -m "the tree that is measured"
}

case " $* " in
  *" --command "*)
    make_repository
    run "$@"
    ;;
esac

# Copies what a pom names.
copy() { "${maven[@]}" -f "$root/$1/pom.xml" dependency:copy-dependencies "${@:2}"; }

say "fetching the libraries that are compiled"
copy corpus/benchmarked -DoutputDirectory="$target/corpus/lib"
copy corpus/benchmarked -DoutputDirectory="$target/corpus/jars" -Dclassifier=sources -DincludeArtifactIds=guava,commons-lang3

rm -rf "$target/corpus/sources"
for sources in "$target"/corpus/jars/*.jar; do
  folder="$target/corpus/sources/$(basename "$sources" -sources.jar)"
  mkdir -p "$folder"
  (cd "$folder" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$sources")
done

case " $* " in
  *" --build "*) ;;
  *)
    say "fetching the peers"
    copy bench/peers/error-prone -DoutputDirectory="$target/peers/error-prone"
    copy bench/peers/checker-framework -DoutputDirectory="$target/peers/checker-framework"
    make_repository
    ;;
esac

run "$@"
