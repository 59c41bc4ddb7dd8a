#!/usr/bin/env bash
# Shows the whole idea on real parts; needs a JDK and nothing else. ./demo.sh --help tells the options.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/scripts/lib.sh"

modules="annotations processor testbed ingestion demo"
stamp="$root/demo/target/built-for-demo"
java_options=()

find_jdk() {
  local home="${JAVA_HOME:-}"
  if [ -n "$home" ]; then
    [ -x "$home/bin/java" ] || fail "JAVA_HOME is $home, and there is no bin/java in it"
    java="$home/bin/java"
  else
    java="$(command -v java)" || fail "no java on the PATH; install a JDK (17 or later) or set JAVA_HOME"
  fi
  local compiler major
  compiler="$("$java" --list-modules 2>/dev/null | sed -n 's/^jdk\.compiler@//p')" || compiler=""
  major="${compiler%%[!0-9]*}"
  if [ -z "$major" ] || [ "$major" -lt 17 ]; then
    fail "$java is not of a JDK of version 17 or later, and the demo compiles; install one or set JAVA_HOME"
  fi
  # Kafka's broker unmaps its files by a method that newer JDKs warn of; that is no news here.
  if [ "$major" -ge 24 ]; then java_options+=(--sun-misc-unsafe-memory-access=allow); fi
}

# A module is built if its jar is there and nothing that it is made of is newer than the last build.
is_built() {
  local module jar reference
  for module in $modules; do
    jar="$(find "$root/$module/target" -maxdepth 1 -name "metricdef-$module-*.jar" 2>/dev/null | head -n 1)"
    [ -n "$jar" ] || return 1
    reference="$jar"
    if [ "$stamp" -nt "$jar" ]; then reference="$stamp"; fi
    [ -z "$(find "$root/$module/src/main" "$root/$module/pom.xml" "$root/pom.xml" \
      -newer "$reference" -print -quit 2>/dev/null)" ] || return 1
  done
}

find_jdk
if ! is_built; then
  say "building the modules; the first time this downloads their libraries"
  (cd "$root" && ./mvnw -B -q -Dmaven.test.skip=true package -pl demo -am) || fail "the build failed"
  touch "$stamp"
fi

options=(--root "$root")
if [ -t 1 ]; then options+=(--terminal); fi
jar="$(find "$root/demo/target" -maxdepth 1 -name 'metricdef-demo-*.jar' | head -n 1)"
# An empty array is an unset variable to old versions of bash.
exec "$java" ${java_options[@]+"${java_options[@]}"} -jar "$jar" "${options[@]}" "$@"
