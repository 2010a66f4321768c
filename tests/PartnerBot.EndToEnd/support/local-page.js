// Somebody at the local page, and what they see and do there.
import { openPage } from "./browser.js";
import { until } from "./until.js";

/** Opens the page and picks somebody by name, as a newcomer would. */
export async function sitDown(stage, browser, host, name, options = {}) {
  const page = await openPage(stage, browser, options);
  await page.goto(host.address);
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("link", { name }).click();
  const person = new LocalPage(page);
  await person.box.waitFor();
  return person;
}

export class LocalPage {
  constructor(page) {
    this.page = page;
  }

  get troubles() {
    return this.page.troubles;
  }

  /** Where one types. */
  get box() {
    return this.page.getByRole("textbox", { name: "Type what you would type in Teams" });
  }

  /** Types, sends, and waits until the bot has said something to it. */
  async say(words) {
    const before = await this.#heard();
    await this.box.fill(words);
    await this.box.press("Enter");
    // Emptied once it went through; until then the page takes nothing more.
    await until(`"${words}" was sent`, async () => await this.box.inputValue() === "", { timeout: 180_000 });
    await this.page.waitForFunction(count => document.querySelectorAll("li.bot").length > count, before);
  }

  /** The newest card with these words. */
  card(words) {
    return this.page.locator("form.card").filter({ hasText: words }).last();
  }

  /** The newest message of the bot with these words. */
  message(words) {
    return this.page.locator("li.bot").filter({ hasText: words }).last();
  }

  messages(words) {
    return this.page.locator("li.bot").filter({ hasText: words });
  }

  /** Answers for one date of a poll, and waits until the card shows it. */
  async answer(card, slot, label) {
    const button = this.card(card).getByRole("group", { name: slot })
      .getByRole("button").filter({ hasText: new RegExp(`${label}$`) });
    await button.click();
    await button.and(this.page.locator("[aria-pressed=true]")).waitFor();
  }

  /** What one sees with this at the top of the page. */
  async picture(from) {
    await this.page.mouse.move(0, 0);
    await from.evaluate(element => element.closest("li").scrollIntoView({ block: "start" }));
    return await this.page.screenshot();
  }

  #heard() {
    return this.page.locator("li.bot").count();
  }
}
