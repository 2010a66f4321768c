// The README's five-minute tour, step by step, in the README's own words: what it says must be there, and do what it says.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { startBrowser } from "../support/browser.js";
import { startHost } from "../support/host.js";
import { sitDown } from "../support/local-page.js";
import { repository } from "../support/paths.js";
import { keep } from "../support/pictures.js";
import { Stage } from "../support/stage.js";

const readme = await readFile(path.join(repository, "README.md"), "utf8");
const [, tour] = readme.match(/^## A tour in five minutes$(.*?)^## /ms);
const steps = Object.fromEntries([...tour.matchAll(/^(\d)\. (.*?)(?=^\d\. |^!|(?![^]))/gms)]
  .map(([, number, words]) => [number, words]));
const typed = step => steps[step].match(/[Tt]ype `([^`]+)`/)[1];
const bold = step => steps[step].match(/\*\*([^*]+)\*\*/)[1];

describe("The README's tour", () => {
  const stage = new Stage();
  let host;
  let browser;
  let coordinator;
  let partner;

  before(async () => {
    host = await startHost(stage, { clock: tour.match(/--clock (\S+)/)[1] });
    browser = await startBrowser(stage);
  });
  after(() => stage.close());

  it("1. the coordinator is there, and is greeted", async () => {
    coordinator = await sitDown(stage, browser, host, bold(1));
    await coordinator.card(`Hello ${bold(1)}`).waitFor();
  });

  it("2. the list of meetings says what is planned and why", async () => {
    await coordinator.say(typed(2));
    await coordinator.card("Meetings of Axis Youth Hub").getByText("out in poll 1").waitFor();
  });

  it("3. one tap answers, with a tick", async () => {
    await coordinator.say(typed(3));
    const card = coordinator.card("which dates suit you?");
    await card.getByRole("button", { name: bold(3) }).click();
    await card.getByRole("button", { pressed: true }).first().waitFor();
  });

  it("4. others answer, one does not", async () => {
    for (const name of ["Ann Lee", "Bob Ray"]) {
      partner = await sitDown(stage, browser, host, name);
      await partner.card("which dates suit you?").getByRole("button", { name: bold(3) }).click();
      await partner.card("which dates suit you?").getByRole("button", { pressed: true }).first().waitFor();
    }
  });

  it("5. time moves on, and the date is there", async () => {
    await coordinator.say(typed(5));
    await coordinator.message("On the way I sent").waitFor();
    await coordinator.message("Core partner meeting has its date").waitFor();
    // Every copy of the question shows the date by now: one was asked, the other was asked and reminded.
    const late = await sitDown(stage, browser, host, "Catrin Jones");
    await late.card("Core partner meeting: the date is set").waitFor();
    assert.ok(await late.messages("Core partner meeting: the date is set").count() > 1);
    assert.equal(await partner.messages("Core partner meeting: the date is set").count(), 1);
  });

  it("6. the reminders come, with a button for the calendar", async () => {
    await coordinator.say(typed(6));
    await partner.message("In a week: Core partner meeting").waitFor();
    const reminder = partner.message("Coming up: Core partner meeting");
    await reminder.getByRole("link", { name: "Add to my calendar" }).waitFor();
  });

  it("7. a year can be rehearsed without sending anything", async () => {
    await coordinator.say(typed(7));
    await coordinator.card("Rehearsal").waitFor();
  });

  it("shows pictures that are there", async () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file);
    assert.notEqual(pictures.length, 0);
    for (const picture of pictures) {
      await readFile(path.join(repository, picture));
    }
  });

  it("no page had an error", () => assert.deepEqual([...coordinator.troubles, ...partner.troubles], []));
});

const [, meeting] = readme.match(/^## And through a meeting$(.*?)^!/ms);
const moments = [...meeting.matchAll(/^\d\. (.*)$/gm)].map(([, words]) => words);
const pictures = {
  4: [["meeting-now", "2. Decision: D-2026-001"]],
  5: [["minutes-draft", "To read or print"]],
  7: [["action-help", "what would help?"]],
};
const all = (words, pattern) => [...words.matchAll(pattern)].map(([, found]) => found);

describe("The README's meeting", () => {
  const stage = new Stage();
  const [coordinatorName] = all(meeting, /\*\*([^*]+)\*\*/g);
  let browser;
  let host;
  let coordinator;

  before(async () => {
    host = await startHost(stage, { clock: tour.match(/--clock (\S+)/)[1] });
    browser = await startBrowser(stage);
    coordinator = await sitDown(stage, browser, host, coordinatorName);
  });
  after(() => stage.close());

  it("has its steps", () => assert.equal(moments.length, 7));

  for (const [index, words] of moments.entries()) {
    it(`${index + 1}. ${words.slice(0, 60)}`, async () => {
      for (const phrase of all(words, /`([^`]+)`/g)) {
        await coordinator.say(phrase);
      }

      const [other] = all(words, /\*\*([^*]+)\*\*/g);
      const looker = other ? await sitDown(stage, browser, host, other) : coordinator;
      for (const seen of all(words, /“([^”]+)”/g)) {
        await looker.message(seen).waitFor();
      }

      for (const [name, card] of pictures[index + 1] ?? []) {
        await keep(name, await looker.picture(looker.card(card)));
      }
    });
  }

  it("no page had an error", () => assert.deepEqual(coordinator.troubles, []));
});
