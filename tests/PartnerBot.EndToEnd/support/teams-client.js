// Somebody who sits at the Teams client, and what they see and do there.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { openPage, startBrowser } from "./browser.js";
import { startHost } from "./host.js";
import { everybody } from "./people.js";
import { account, rooms, startPlayground } from "./playground.js";
import { Recorder } from "./recorder.js";
import { until } from "./until.js";

export { rooms };

const visible = { visible: true };

/**
 * The host, the client and a browser that shows it.
 * @param people  Six: by name whom the sample knows, with an address whom it does not. The first sits at the client.
 */
export async function openTeams(stage, { clock, people }) {
  const host = await startHost(stage, { clock });
  const recorder = stage.use(await Recorder.start());
  const known = await everybody(host);
  const accounts = people.map(person => person.email ? person : known.named(person)).map(account);
  const playground = await startPlayground(stage, { recorder, host, people: accounts });
  const browser = await startBrowser(stage);
  const page = await openPage(stage, browser);
  const teams = new TeamsClient(page, recorder, accounts);
  await page.goto(playground.address);
  await page.getByText("Connected.").first().waitFor();
  return { host, recorder, browser, teams };
}

export class TeamsClient {
  #recorder;
  #accounts;
  #room = rooms.personal;

  constructor(page, recorder, accounts) {
    this.page = page;
    this.#recorder = recorder;
    this.#accounts = accounts;
  }

  get troubles() {
    return this.page.troubles;
  }

  /** Goes to a room. */
  async enter(room) {
    const [channel] = room === rooms.channel ? room.split(" - ").reverse() : [room];
    await this.page.getByRole("treeitem", { name: channel }).click();
    this.#room = room;
    await this.#editor.waitFor();
  }

  /** Types and sends; in a shared room the bot is mentioned first, as one does. */
  async say(words) {
    const since = this.#recorder.mark;
    await this.#editor.click();
    if (this.#room !== rooms.personal) {
      await this.page.keyboard.type("@");
      await this.page.locator("#typeahead-menu").getByText("PartnerBot", { exact: true }).click();
      await this.page.keyboard.type(" ");
    }

    await this.page.keyboard.type(words);
    await (this.#room === rooms.channel
      ? this.page.getByRole("button", { name: "Post", exact: true }).filter(visible).click()
      : this.page.keyboard.press("Enter"));
    return await this.#recorder.sees(`"${words}" reaching the bot`,
      exchange => exchange.to === "bot" && exchange.body?.text?.endsWith(words), { since });
  }

  /** Writes to the people in a shared room, and not to the bot: it is not mentioned, and so hears nothing. */
  async write(words) {
    await this.#editor.click();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press("Enter");
    await this.sees(this.words(words));
  }

  /** Waits until this is on show; a failure tells what was on show instead, and who had told whom what. */
  async sees(locator) {
    try {
      await locator.waitFor();
    } catch (error) {
      const shown = await this.page.locator("body").innerText();
      throw new Error(`${error.message}\n--- On show:\n${shown.slice(-3000)}\n--- Said:\n${this.#recorder.summary(-12)}`);
    }
  }

  /** The newest card with this in it. */
  card(words) {
    return this.page.locator(".ac-adaptiveCard").filter(visible).filter({ hasText: words }).last();
  }

  /** The dates of a poll's card, in order; each with its answers. */
  slots(card) {
    return this.card(card).locator(".ac-container").filter({ has: this.page.getByRole("button") });
  }

  /** Answers for one date of a poll, counted from 0, and waits until the card that came in its place has it ticked. */
  async answer(card, slot, label) {
    await this.press(this.slots(card).nth(slot), label);
    await this.sees(this.slots(card).nth(slot).getByText(`✓ ${label}`));
  }

  /** Words that are on show in the room. */
  words(text) {
    return this.page.getByText(text).filter(visible).last();
  }

  /** Fills in the field of a card and presses a button while the words are there: the client draws a card anew, with
   * empty fields, whenever somebody changes what it shows. */
  async pressWith(card, words, name) {
    const since = this.#recorder.mark;
    await until(`${name} is pressed with “${words}”`, async () => {
      await card.getByRole("textbox").fill(words);
      return await card.getByRole("button", { name, exact: true }).evaluate((button, expected) => {
        const isThere = button.closest(".ac-adaptiveCard").querySelector("input").value === expected;
        if (isThere) {
          button.click();
        }

        return isThere;
      }, words);
    });
    return await this.#pressed(name, since);
  }

  /** Presses a button of a card, and gives what went to the bot and came back. */
  async press(card, name) {
    const since = this.#recorder.mark;
    const button = card.getByRole("button", { name, exact: true });
    await button.click({ trial: true });
    // By the element and not by where it is: the client draws a card anew, and scrolls, whenever somebody answers.
    await button.dispatchEvent("click");
    return await this.#pressed(name, since);
  }

  async #pressed(name, since) {
    return await this.#recorder.sees(`the press of ${name}`,
      exchange => exchange.to === "bot" && exchange.body?.name === "adaptiveCard/action", { since });
  }

  /** Somebody else says something in the room that was last spoken in: the client speaks for the one who sits at it
   * alone, so this posts what another person's client would have made the channel post. */
  async sayAs(name, words) {
    const said = this.#lastSaid();
    const text = `${mentionOf(said)} ${words}`.trim();
    return await this.#post({ ...said, id: randomUUID(), from: this.#from(name), text });
  }

  /** Somebody else presses the button that says this, on the newest card that was posted in that room. */
  async pressAs(name, says) {
    const room = this.#lastSaid().conversation.id.split(";")[0];
    const { messageId, data } = buttonOf(this.#recorder.said.filter(({ path, body }) =>
      path.includes(room) || body?.channelData?.channel?.id === room), says);
    const { text, textFormat, ...said } = this.#lastSaid();
    return await this.#post({
      ...said,
      type: "invoke",
      name: "adaptiveCard/action",
      id: randomUUID(),
      from: this.#from(name),
      replyToId: messageId,
      value: { action: { type: "Action.Execute", verb: "say", data } },
    });
  }

  /** Somebody else does what was done beside the conversation, with what their own client says of it. */
  async invokeAs(name, { body }, value) {
    return await this.#post({ ...body, id: randomUUID(), from: this.#from(name), value: { ...body.value, ...value } });
  }

  #lastSaid() {
    const said = this.#recorder.heard.findLast(exchange => exchange.body?.type === "message");
    assert.ok(said, "Somebody must have spoken first.");
    return said.body;
  }

  #from(name) {
    const who = this.#accounts.find(account => account.name === name);
    assert.ok(who, `${name} is not in the room.`);
    return { id: who.id, name: who.name, aadObjectId: who.aadObjectId };
  }

  async #post(activity) {
    const response = await fetch(this.#recorder.botAddress, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
    });
    assert.equal(response.status, 200);
    return response.headers.get("content-type")?.includes("json") ? await response.json() : undefined;
  }

  // The first of a channel starts a new post, the others are for replies; those of other rooms stay in the page,
  // unseen.
  get #editor() {
    return this.page.locator("[data-lexical-editor=true]").filter(visible).first();
  }
}

function mentionOf(activity) {
  return activity.entities?.find(entity => entity.type === "mention")?.text ?? "";
}

// The card may have been brought up to date since: what a button says stays the same.
function buttonOf(posts, says) {
  for (const { message, answer } of posts.toReversed()) {
    const data = everyAction(message.attachments?.[0]?.content).find(action => action.data?.say.endsWith(says))?.data;
    if (data && answer?.id) {
      return { messageId: answer.activityId ?? answer.id, data };
    }
  }

  throw new Error(`No card in the room has a button that says "${says}".`);
}

/** Every button in a card, wherever it stands. */
export function everyAction(part) {
  return part === null || typeof part !== "object" ? []
    : [...(part.type?.startsWith("Action.") ? [part] : []), ...Object.values(part).flatMap(everyAction)];
}
