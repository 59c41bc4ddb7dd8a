// Opens the pages of ci/guide-check in Chromium, and does with them what readers do. Takes the program
// of Chromium and the folder with shop.html and hostile.html; with a second folder, it keeps pictures.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { assertNoBarriers, launch, run } from "./browser.mjs";

const [chromiumPath, pages, pictures] = process.argv.slice(2);
const address = (name) => pathToFileURL(resolve(pages, name)).href;

const browser = await launch(chromiumPath);

/** Opens a page in a context of its own; whatever it says on the console, or asks for, is an error. */
const open = async (name, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== address(name) && !request.url().startsWith("data:")) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  await page.goto(address(name));
  return { page, close: async () => { assert.deepEqual(complaints, []); await context.close(); } };
};

const shown = (page) => page.locator("article:visible h3 bdi").allTextContents();
const status = (page) => page.getByRole("status").textContent();

const checks = {
  "the search narrows the list": async () => {
    const { page, close } = await open("shop.html");
    assert.equal((await shown(page)).length, 11);
    assert.equal(await status(page), "11 of 11 metrics shown");
    const search = page.getByRole("searchbox", { name: "Search" });
    await search.fill("Orders  CAME");
    assert.deepEqual(await shown(page), ["shop_orders_total"]);
    assert.equal(await status(page), "1 of 11 metrics shown");
    assert.equal(await page.locator("nav li:visible").count(), 1);
    await search.fill("shopisbusy");
    assert.deepEqual(await shown(page), ["shop_orders_open", "shop_orders_total"]);
    await search.fill("nothing fits this");
    assert.deepEqual(await shown(page), []);
    assert.ok(await page.getByText("No metric fits.").isVisible());
    await page.getByRole("button", { name: "Clear" }).click();
    await page.waitForFunction(() => document.querySelector("#shown").textContent.startsWith("11 of"));
    await close();
  },

  "each filter works, alone and with the others": async () => {
    const { page, close } = await open("shop.html");
    const kind = page.getByRole("combobox", { name: "Kind" });
    const label = page.getByRole("combobox", { name: "Label" });
    const module = page.getByRole("combobox", { name: "Module" });
    await kind.selectOption("counter");
    assert.deepEqual(await shown(page), ["shop_orders_total", "shop_payments_total", "stock_items_total"]);
    await label.selectOption("city");
    assert.deepEqual(await shown(page), ["shop_orders_total"]);
    await kind.selectOption("");
    assert.deepEqual(await shown(page), ["shop_orders_open", "shop_orders_stuck", "shop_orders_total"]);
    await label.selectOption("region");
    await module.selectOption("stock");
    assert.deepEqual(await shown(page), ["stock_counted_timestamp_seconds", "stock_items_total"]);
    await kind.selectOption("kind not known");
    assert.deepEqual(await shown(page), []);
    await label.selectOption("hall");
    assert.deepEqual(await shown(page), ["stock_shelves"]);
    await close();
  },

  "the keyboard alone is enough": async () => {
    const { page, close } = await open("shop.html");
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
    const press = (key) => page.keyboard.press(key);
    await press("Tab");
    assert.equal(await focused(), "Skip to the metrics");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, "solid");
    await press("Tab");
    assert.equal(await focused(), "search");
    await page.keyboard.type("shop_orders");
    await press("Enter");
    assert.deepEqual(await shown(page), ["shop_orders_open", "shop_orders_stuck", "shop_orders_total"]);
    await press("Tab");
    assert.equal(await focused(), "kind");
    await page.keyboard.type("counter");
    assert.deepEqual(await shown(page), ["shop_orders_total"]);
    await press("Escape");
    assert.equal((await shown(page)).length, 11);
    assert.equal(await page.getByRole("searchbox").inputValue(), "");
    for (const expected of ["label", "module", "Clear", "shop_build_info"]) {
      await press("Tab");
      assert.equal(await focused(), expected);
    }
    await page.goto(address("shop.html"));
    await press("Tab");
    await press("Enter");
    assert.equal(await focused(), "metrics");
    await press("Tab");
    assert.equal(await focused(), "shop_build_info");
    const summary = page.locator("article summary").first();
    await summary.focus();
    await press("Enter");
    assert.ok(await page.getByText("shop.Shop").first().isVisible());
    await close();
  },

  "a link to a metric shows it, whatever the filters hide": async () => {
    const { page, close } = await open("shop.html");
    await page.getByRole("searchbox").fill("queue");
    await page.evaluate(() => { location.hash = "#stock_shelves"; });
    await page.locator("#stock_shelves").waitFor({ state: "visible" });
    assert.ok(await page.locator("#stock_shelves h3").isVisible());
    await close();
  },

  "paper has every metric with its details": async () => {
    const { page, close } = await open("shop.html");
    await page.getByRole("searchbox").fill("queue");
    await page.emulateMedia({ media: "print" });
    assert.equal((await shown(page)).length, 11);
    assert.equal(await page.getByRole("searchbox").isVisible(), false);
    for (const details of await page.locator("details dl").all()) {
      assert.ok((await details.boundingBox()).height > 10);
    }
    if (pictures) {
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.screenshot({ path: join(pictures, "print.png") });
    }
    await close();
  },

  "without JavaScript everything is there": async () => {
    const { page, close } = await open("shop.html", { javaScriptEnabled: false });
    assert.equal((await shown(page)).length, 11);
    assert.equal(await page.locator("form").isVisible(), false);
    assert.equal(await page.locator("nav li:visible").count(), 11);
    await close();
  },

  "hostile texts stay texts, among 500 metrics": async () => {
    const { page, close } = await open("hostile.html");
    assert.equal(await page.title(), "<b>hostile</b>");
    assert.equal(await page.locator("article").count(), 500);
    assert.equal(await page.locator("script").count(), 1);
    assert.equal(await page.locator("img, article b, article i, article u").count(), 0);
    const help = await page.locator(".help").allTextContents();
    assert.equal(help[0], "<script>document.title = 'taken'</script>");
    assert.ok(help.includes("a & b &lt; &#60; ]]> <!-- \"double\" 'single' `back`"));
    assert.ok(help.includes("{{script}} {{body}} ${title}"));
    const began = Date.now();
    await page.getByRole("searchbox").fill("hostile_77_");
    assert.deepEqual(await shown(page), ["hostile_77_total"]);
    assert.ok(Date.now() - began < 2000, "the search is slow");
    await page.getByRole("searchbox").fill("");
    await page.getByRole("combobox", { name: "Kind" }).selectOption("<b>kind</b>");
    assert.deepEqual(await shown(page), ['raw."><script>x()</script>']);
    await close();
  },

  "nothing is wider than a telephone": async () => {
    for (const name of ["shop.html", "hostile.html"]) {
      const { page, close } = await open(name, { viewport: { width: 375, height: 800 } });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 375, name);
      if (pictures) await page.screenshot({ path: join(pictures, `narrow-${name}.png`) });
      await close();
    }
  },
};

for (const colorScheme of ["light", "dark"]) {
  checks[`axe finds nothing (${colorScheme})`] = async () => {
    for (const [name, width] of [["shop.html", 1280], ["shop.html", 375], ["hostile.html", 1280]]) {
      const { page, close } = await open(name, { colorScheme, viewport: { width, height: 900 } });
      // Of 500 alike, axe needs no more than the first ones.
      await page.evaluate(() => document.querySelectorAll("article:nth-of-type(n + 30)").forEach((each) => each.remove()));
      await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
      await assertNoBarriers(page, `${name} at ${width}`);
      await close();
    }
    if (pictures) {
      const { page, close } = await open("shop.html", { colorScheme });
      await page.screenshot({ path: join(pictures, `${colorScheme}.png`) });
      await page.locator("#stock_items_total summary").click();
      await page.locator("#stock_items_total").screenshot({ path: join(pictures, `${colorScheme}-metric.png`) });
      await close();
    }
  };
}

if (pictures) mkdirSync(pictures, { recursive: true });
await run(checks, browser);
