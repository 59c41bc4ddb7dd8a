// Opens the built site in Chromium and does with it what readers do. Takes the program of Chromium,
// the folder of the site, its path on the host, and a folder for pictures; the ids of the rules
// follow.
import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { assertNoBarriers, launch, run } from "./browser.mjs";
import { serve } from "./serve.mjs";

const [chromiumPath, folder, base, pictures, ...rules] = process.argv.slice(2);
const site = await serve(folder, base);
const browser = await launch(chromiumPath);
mkdirSync(pictures, { recursive: true });

/** Opens a page in a context of its own; what it says on the console, or asks of others, is an error. */
const open = async (name, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (!response.ok()) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(site.address) && !address.startsWith("data:")) complaints.push(`request: ${address}`);
  });
  await page.goto(site.address + name, { waitUntil: "networkidle" });
  return { page, close: async () => { assert.deepEqual(complaints, []); await context.close(); } };
};

// Not asked: the theme's search button shows a key that is no part of its name, a group that opens
// is a button in a button, and a table that compares has an empty corner, as Markdown wants it.
const NOT_ASKED = ["label-content-name-mismatch", "nested-interactive", "empty-table-header"];
const picture = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) });
/** Waits for a page with this heading. */
const arrive = (page, heading) => page.locator("main h1", { hasText: new RegExp(`^${heading}\\W*$`) }).waitFor();
const isDark = (page) => page.evaluate(() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
  return red + green + blue < 3 * 128;
});

const checks = {
  "every rule has its page at its address": async () => {
    assert.ok(rules.length > 30, `only ${rules.length} rules`);
    const missing = rules.filter((each) => !existsSync(join(folder, "rules", `${each}.html`)));
    assert.deepEqual(missing, []);
    for (const each of rules) {
      const answer = await fetch(`${site.address}rules/${each}.html`);
      assert.match(await answer.text(), new RegExp(`<h1 id="${each}"`), each);
    }
  },

  "the search finds a rule, by the keyboard alone": async () => {
    const { page, close } = await open("");
    await page.keyboard.press("Control+k");
    const field = page.getByRole("searchbox");
    await field.waitFor();
    await field.fill("keys-differ");
    await page.locator("#localsearch-list li").first().waitFor();
    await picture(page, "search");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/rules\/keys-differ\.html/);
    await arrive(page, "keys-differ");
    await close();
  },

  "a link leads to a page, and one with an anchor to its heading": async () => {
    const { page, close } = await open("rules/");
    await page.locator("main").getByRole("link", { name: "label-keys", exact: true }).first().click();
    await page.waitForURL(/\/rules\/label-keys\.html$/);
    await arrive(page, "label-keys");
    await page.goto(`${site.address}getting-started.html#test-that-the-checker-runs`);
    const top = await page.locator("#test-that-the-checker-runs").evaluate((each) => each.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 300, `the heading is ${top} from the top`);
    await close();
  },

  "the navigation opens the rules": async () => {
    const { page, close } = await open("getting-started.html");
    const navigation = page.locator("#VPSidebarNav");
    const groups = (await navigation.locator("h2").allTextContents()).map((each) => each.trim());
    assert.deepEqual(groups.slice(0, 4), ["Start", "Rules", "Clients and sets", "Commands"]);
    await navigation.getByRole("button", { name: "toggle section" }).first().click();
    await navigation.getByRole("link", { name: "tag-pairs" }).click();
    await page.waitForURL(/\/rules\/tag-pairs\.html$/);
    await arrive(page, "tag-pairs");
    await close();
  },

  "templates and annotations of examples are shown as they are written": async () => {
    const { page, close } = await open("rules/rules-unknown-label.html");
    assert.match(await page.locator("main").textContent(), /\{\{ \$labels\.city \}\} of \{\{ \$labels\.job \}\}/);
    await close();
  },

  "without JavaScript a page is there to read": async () => {
    const { page, close } = await open("rules/label-keys.html", { javaScriptEnabled: false });
    await arrive(page, "label-keys");
    assert.ok(await page.locator("main pre").first().isVisible());
    await close();
  },

  "nothing is wider than a telephone": async () => {
    for (const name of ["", "rules/", "metrics.html", "benchmarks.html"]) {
      const { page, close } = await open(name, { viewport: { width: 375, height: 800 } });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 375, name);
      if (name === "") await picture(page, "narrow");
      await close();
    }
  },
};

for (const colorScheme of ["light", "dark"]) {
  checks[`${colorScheme} as the reader's system is, and axe finds nothing`] = async () => {
    for (const name of ["", "rules/label-keys.html", "rules/", "check.html"]) {
      const { page, close } = await open(name, { colorScheme });
      assert.equal(await isDark(page), colorScheme === "dark");
      await picture(page, `${colorScheme}-${name.replaceAll("/", "-").replace(".html", "") || "home"}`);
      await assertNoBarriers(page, name, NOT_ASKED);
      await close();
    }
  };
}

await run(checks, browser).finally(site.close);
