// Says of each expression on standard input, one JSON string a line, whether Prometheus's own grammar
// for editors finds an error in it. ci/promql-oracle runs it.
import { createInterface } from "node:readline";
import { parser } from "@prometheus-io/lezer-promql";

function isWrong(expression) {
  let wrong = false;
  parser.parse(expression).iterate({
    enter(node) {
      wrong ||= node.type.isError;
    },
  });
  return wrong;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(isWrong(JSON.parse(line)) ? "error" : "ok");
}
