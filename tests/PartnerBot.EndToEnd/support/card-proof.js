// The proof that cards are what they should be, whichever way they were come by.
import assert from "node:assert/strict";
import { cardSchema } from "./card-schema.js";
import { CardViewer, widths } from "./card-viewer.js";
import { keep } from "./pictures.js";

/** Has every card read, checked, drawn and pressed; gives the viewer. */
export async function proveCards(stage, browser, cards, { atLeast }) {
  assert.ok(cards.length >= atLeast, `only ${cards.length} cards`);
  const viewer = await CardViewer.open(stage, browser);
  const check = await cardSchema();
  for (const card of new Map(cards.map(card => [JSON.stringify(card), card])).values()) {
    await proveCard(viewer, check, card);
  }

  return viewer;
}

/** Keeps the newest card with these words as pictures, light and dark. */
export async function keepCard(viewer, cards, words, name) {
  const card = cards.findLast(candidate => JSON.stringify(candidate).includes(words));
  assert.ok(card, `no card with "${words}"`);
  for (const [theme, file] of [["light", name], ["dark", `${name}-dark`]]) {
    await viewer.draw(card, { theme });
    await keep(file, await viewer.picture());
  }
}

/** One card. @param check  From <c>cardSchema</c>; null to do without. */
export async function proveCard(viewer, check, card) {
  const title = card.fallbackText;
  for (const [where, width] of Object.entries(widths)) {
    assert.deepEqual(await viewer.draw(card, { width }), [], `${title} (${where})`);
  }

  const { pressed, silent } = await viewer.pressAll(card);
  assert.deepEqual(silent, [], `${title}: buttons that do nothing`);
  for (const { type, data, url } of pressed) {
    assert.ok(type === "Action.OpenUrl" ? url : data?.say, `${title}: ${type} ${JSON.stringify(data)}`);
  }

  assert.deepEqual(check?.(card) ?? [], [], `${title}: the schema of 1.5`);
  assert.deepEqual(viewer.page.troubles, []);
}
