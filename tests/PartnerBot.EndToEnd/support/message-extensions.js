// What somebody at the Teams client does beside the conversation: an action on a message, and a search while they
// write. The client knows no manifest, so the id of a command is typed where Teams shows its title.
const visible = { visible: true };

export class MessageExtensions {
  #page;
  #recorder;

  constructor(teams, recorder) {
    this.#page = teams.page;
    this.#recorder = recorder;
  }

  /** Chooses an action in the menu of the message with these words; gives what went to the bot and came back. */
  async actOn(words, command) {
    const message = this.#page.getByText(words, { exact: true }).filter(visible).last();
    const menu = this.#page.getByRole("button", { name: "Show more information" });
    // The innermost that holds both: the message with its own menu.
    await this.#page.locator("div").filter({ has: message }).filter({ has: menu }).last()
      .getByRole("button", { name: "Show more information" }).click();
    await this.#page.getByRole("menuitem", { name: "Action Command" }).click();
    await this.#page.getByPlaceholder("Input command id").fill(command);
    return await this.#invoked("composeExtension/fetchTask",
      () => this.#page.getByRole("button", { name: "Create" }).click());
  }

  /** The dialog that is open. */
  get dialog() {
    return this.#page.getByRole("dialog").filter(visible).last();
  }

  /** What stands in the dialog under this label. */
  field(label) {
    return this.dialog.getByLabel(label);
  }

  /** Presses a button of the dialog. */
  async submit(name) {
    return await this.#invoked("composeExtension/submitAction",
      () => this.dialog.getByRole("button", { name, exact: true }).click());
  }

  async closeDialog() {
    await this.dialog.getByRole("button", { name: /close/i }).first().click();
  }

  /** Looks something up while writing. */
  async lookUp(words) {
    await this.#page.getByRole("button", { name: "Trigger Message Extension App" }).filter(visible).click();
    await this.#page.getByRole("menuitem", { name: "Search Command" }).click();
    return await this.#invoked("composeExtension/query",
      () => this.#page.getByPlaceholder("Enter a search term").fill(words));
  }

  /** Where one looks something up, and what was found. */
  get search() {
    return this.#page.getByRole("group").filter({ hasText: "Search-Based Message Extension" }).filter(visible).last();
  }

  /** Puts what was found under this title into the message that is being written, and sends that. */
  async insert(title) {
    await this.#page.getByText(title, { exact: true }).filter(visible).last().click();
    await this.#page.getByRole("button", { name: "Send Message" }).filter(visible).click();
  }

  async #invoked(name, act) {
    const since = this.#recorder.mark;
    await act();
    return await this.#recorder.sees(name, exchange => exchange.body?.name === name, { since });
  }
}
