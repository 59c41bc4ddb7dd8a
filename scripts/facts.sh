# How scripts prove facts about commits: each runs a command and names what must come of it.
# Sourced after lib.sh, never run.
# shellcheck shell=bash

passed=0
failed=0

install_pre_commit() {
  if command -v pre-commit >/dev/null || apt_install pre-commit; then
    return
  fi
  say "installing pre-commit for this user"
  if command -v pipx >/dev/null; then
    pipx install pre-commit >/dev/null
  else
    python3 -m pip install --quiet --user pre-commit
  fi || fail "pre-commit is missing and could not be installed; install it (apt-get install pre-commit, or \
pipx install pre-commit) and run this again"
  PATH="$HOME/.local/bin:$PATH"
  command -v pre-commit >/dev/null || fail "pre-commit was installed, but is not on the PATH"
}

# git and pre-commit as a user without settings has them, with all that they keep in $work.
isolate_git() {
  # Called from a hook, git would take this repository for the outer one.
  # shellcheck disable=SC2046 # a list of names
  unset $(git rev-parse --local-env-vars)
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null PRE_COMMIT_HOME="$work/pre-commit"
}

# Makes a repository of the files in the current folder.
make_repository() {
  git init -q -b main .
  git config user.name proof
  git config user.email proof@localhost
  git add --all
  git commit -q -m "$1"
}

# Runs a command and keeps what it says, how it ends and where it leaves the repository.
run() {
  before="$(git rev-parse HEAD)"
  status=0
  "$@" >"$work/output" 2>&1 </dev/null || status=$?
  after="$(git rev-parse HEAD)"
}

commit() {
  run git commit -q -m "$1"
}

# Takes the text of a fact and the conditions that make it one.
fact() {
  local text="$1" condition
  shift
  for condition in "$@"; do
    if ! "$condition"; then
      failed=$((failed + 1))
      printf 'FAILED  %s (%s; exit code %s). The output was:\n' "$text" "${condition//_/ }" "$status"
      sed 's/^/        | /' "$work/output"
      return
    fi
  done
  passed=$((passed + 1))
  printf 'proven  %s\n' "$text"
}

refused() { [ "$status" -ne 0 ] && [ "$before" = "$after" ]; }
accepted() { [ "$status" -eq 0 ]; }
committed() { [ "$status" -eq 0 ] && [ "$before" != "$after" ]; }

# Says how many facts there are; fails if one of them is none.
conclude() {
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}
