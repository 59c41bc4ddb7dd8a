#!/usr/bin/env bash
# Makes today's published API the one that verify holds each build against: src/api/baseline.jar of
# annotations and of processor. For an intended change of it, and for a release.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$root"

./mvnw -B -q -ntp package -pl annotations,processor -Dmaven.test.skip=true -Djapicmp.skip=true
make_work_directory

# Takes a module and what to keep of its jar.
baseline() {
  local module="$1" jar
  shift
  jar="$(find "$module/target" -maxdepth 1 -name "metricdef-$module-*.jar" \
    ! -name '*-sources.jar' ! -name '*-javadoc.jar' | head -n 1)"
  mkdir -p "$work/$module" "$module/src/api"
  (cd "$work/$module" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$root/$jar" "$@")
  # With a time of its own, so that the same API is the same file.
  "${JAVA_HOME:+$JAVA_HOME/bin/}jar" --create --date 2026-01-13T00:00:00Z --no-manifest \
    --file "$module/src/api/baseline.jar" -C "$work/$module" .
  say "$module/src/api/baseline.jar: $(find "$work/$module" -name '*.class' | wc -l) classes"
}
baseline annotations org/metricdef
# The same classes as in the pom of processor.
baseline processor org/metricdef/processor/report/{Catalogue,CheckedCall,ClassVerdicts,ClientCall}.class \
  org/metricdef/processor/report/{ClosedLabel,Disposition,ExposedMetric,ExposedSeries}.class \
  org/metricdef/processor/report/{MetricDeclaration,NonFatalFinding,Verdict}.class
