// Every card that is on record, before the official renderer of Adaptive Cards.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { startBrowser } from "../support/browser.js";
import { proveCard } from "../support/card-proof.js";
import { cardSchema } from "../support/card-schema.js";
import { CardViewer } from "../support/card-viewer.js";
import { repository } from "../support/paths.js";
import { Stage } from "../support/stage.js";

const folder = path.join(repository, "tests/PartnerBot.Teams.Tests/Cards");
const files = (await readdir(folder)).filter(name => name.endsWith(".approved.json"));
const read = async file => JSON.parse(await readFile(path.join(folder, file), "utf8"));

describe("A card on record", () => {
  const stage = new Stage();
  let viewer;
  let check;
  before(async () => {
    viewer = await CardViewer.open(stage, await startBrowser(stage));
    check = await cardSchema();
  });
  after(() => stage.close());

  for (const file of files) {
    it(`is one that the official renderer accepts: ${file}`, async () => proveCard(viewer, check, await read(file)));
  }

  it("would be noticed if it were broken", async () => {
    const [file] = files;
    const card = await read(file);
    for (const body of [
      [{ type: "ActionSet", actions: [{ type: "Action.Nothing" }] }],
      [{ type: "ActionSet", actions: [{ type: "Action.Execute", title: "Says nothing" }] }],
      [{ type: "TextBlock", text: "unbreakable".repeat(20), wrap: false }, { type: "Unknown" }],
    ]) {
      await assert.rejects(proveCard(viewer, check, { ...card, body }), JSON.stringify(body));
    }
  });
});
