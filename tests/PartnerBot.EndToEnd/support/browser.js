// Debian's Chromium, which reaches this machine and nothing else.
import { chromium } from "playwright-core";

const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // No name is looked up, whoever asks: a page, a frame, a socket or the browser itself.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export async function startBrowser(stage) {
  return stage.use(await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: switches,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }));
}

/** A page in a context of its own; what goes wrong in it is kept in <c>page.troubles</c>. */
export async function openPage(stage, browser, options = {}) {
  const context = stage.use(await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
    ...options,
  }));
  context.setDefaultTimeout(60_000);
  await context.route("**/*", route =>
    new URL(route.request().url()).hostname === "127.0.0.1" ? route.continue() : route.abort());
  const page = await context.newPage();
  page.troubles = [];
  page.on("pageerror", error => page.troubles.push(error.message));
  return page;
}
