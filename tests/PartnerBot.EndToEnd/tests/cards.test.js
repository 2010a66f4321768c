// Every card that is on record: read, checked, drawn and pressed by the official renderer.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { startBrowser } from "../support/browser.js";
import { cardSchema } from "../support/card-schema.js";
import { CardViewer, widths } from "../support/card-viewer.js";
import { repository } from "../support/paths.js";
import { Stage } from "../support/stage.js";

const folder = path.join(repository, "tests/PartnerBot.Teams.Tests/Cards");
const names = (await readdir(folder)).filter(name => name.endsWith(".approved.json"));
const cards = await Promise.all(names.map(async name => ({
  name: path.basename(name, ".approved.json"),
  card: JSON.parse(await readFile(path.join(folder, name), "utf8")),
})));

describe("The cards on record", () => {
  const stage = new Stage();
  let viewer;
  let check;
  before(async () => {
    viewer = await CardViewer.open(stage, await startBrowser(stage));
    check = await cardSchema();
  });
  after(() => stage.close());

  it("are there", () => assert.notEqual(cards.length, 0));

  for (const { name, card } of cards) {
    for (const [where, width] of Object.entries(widths)) {
      it(`${name}: the official renderer has nothing against it on a ${where}`, async () => {
        assert.deepEqual(await viewer.draw(card, { width }), []);
        assert.deepEqual(viewer.page.troubles, []);
      });
    }

    it(`${name}: every button sends one phrase, or opens a page`, async () => {
      const { pressed, silent } = await viewer.pressAll(card);
      assert.deepEqual(silent, []);
      for (const { type, data, url } of pressed) {
        assert.ok(type === "Action.OpenUrl" ? url : type === "Action.Execute" && data.say.length > 0, JSON.stringify(data));
      }
    });

    it(`${name}: fits the schema of 1.5`, t => {
      check ? assert.deepEqual(check(card), []) : t.skip("the schema is not at hand");
    });
  }

  it("are not all that can be said: the renderer complains of a broken one", async () => {
    const broken = { type: "AdaptiveCard", version: "1.5", body: [{ type: "ActionSet", actions: [{ type: "Action.Nothing" }] }] };
    assert.notDeepEqual(await viewer.draw(broken), []);
  });
});
