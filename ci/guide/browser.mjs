// What the checks in a browser share: how Chromium starts, what axe is asked, and how checks are
// told.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts the program of Chromium. */
export const launch = (executablePath) => chromium.launch({
  executablePath,
  args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});

/** Lets axe look for barriers in a page, but for some rules, and fails with those that it finds. */
export async function assertNoBarriers(page, name, without = []) {
  await page.evaluate(axe);
  const { passes, violations } = await page.evaluate((ids) =>
    axe.run({ rules: Object.fromEntries(ids.map((id) => [id, { enabled: false }])) }), without);
  assert.ok(passes.length > 20, "axe looked at little");
  const found = violations.map((each) => `${each.id}: ${each.help}: ${each.nodes[0].html}`);
  assert.deepEqual(found, [], name);
}

/** Runs the checks, tells of each, and ends the program: with 1 if one failed. */
export async function run(checks, browser) {
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n${error.stack}`);
    }
  }
  await browser.close();
  process.exit(failed === 0 ? 0 : 1);
}
