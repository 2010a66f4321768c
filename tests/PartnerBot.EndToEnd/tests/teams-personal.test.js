// A coordinator at the Teams client, in the personal chat with the bot; the other partners at the local page.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { keepCard, proveCards } from "../support/card-proof.js";
import { sitDown } from "../support/local-page.js";
import { Stage } from "../support/stage.js";
import { openTeams } from "../support/teams-client.js";

const people = ["Maya Thornton", "Ann Lee", "Bob Ray", "Catrin Jones", "Gareth Pugh", "Tobias Okafor"];
const question = "Core partner meeting: which dates suit you?";

describe("In a personal chat in Teams", () => {
  const stage = new Stage();
  let scene;
  let teams;
  let ann;
  let bob;

  before(async () => {
    scene = await openTeams(stage, { clock: "2026-02-24T09:00", people });
    teams = scene.teams;
  });
  after(() => stage.close());

  const joins = name => sitDown(stage, scene.browser, scene.host, name);

  it("the bot welcomes whoever installs it, by name and once", async () => {
    await teams.sees(teams.card("Hello Maya Thornton"));
    await teams.say("help");
    await teams.sees(teams.card("What I can do"));
    assert.equal(await teams.page.locator(".ac-adaptiveCard").filter({ hasText: "Hello Maya Thornton" }).count(), 1);
  });

  it("the cards for status and meetings are drawn", async () => {
    await teams.say("/status");
    await teams.sees(teams.card("How things stand: Axis Youth Hub"));
    await teams.say("meeting list");
    const list = teams.card("Meetings of Axis Youth Hub");
    await teams.sees(list.getByText("the date poll opens Friday 27 February 2026, 09:00"));
  });

  it("a button of a card answers in the place of the card, and its words stand below", async () => {
    const { answer } = await teams.press(teams.card("How things stand"), "All meetings");
    assert.equal(answer.statusCode, 200);
  });

  it("the date poll opens by itself when its day comes, and asks unasked", async () => {
    await teams.say("clock forward 3 days");
    await teams.sees(teams.words("It is now Friday 27 February 2026"));
    await teams.sees(teams.card(question));
    assert.equal(await teams.slots(question).count(), 5);
  });

  it("each answer is one tap, and is ticked", async () => {
    for (const [slot, answer] of [[0, "Yes"], [1, "If need be"], [2, "No"]]) {
      await teams.answer(question, slot, answer);
    }

    await teams.sees(teams.card(question).getByText("1 of 4 organisations have answered"));
  });

  it("an answer can be changed", async () => {
    await teams.answer(question, 2, "If need be");
    assert.equal(await teams.slots(question).nth(2).getByText("✓").count(), 1);
  });

  it("the card stays right when somebody else answers elsewhere", async () => {
    ann = await joins("Ann Lee");
    await ann.card(question).getByRole("button", { name: "All of these suit us" }).click();
    await teams.sees(teams.card(question).getByText("2 of 4 organisations have answered"));
  });

  it("only who has not answered is chased", async () => {
    bob = await joins("Bob Ray");
    const since = scene.recorder.mark;
    await teams.say("clock to 3 March 10:00");
    await bob.message("when you have a minute").waitFor();
    await teams.sees(teams.words("It is now Tuesday 3 March 2026"));
    assert.equal(await ann.messages("when you have a minute").count(), 0);
    const toMaya = scene.recorder.said.slice(since).map(({ body }) => JSON.stringify(body));
    assert.ok(toMaya.every(body => !body.includes("when you have a minute")), toMaya.join("\n"));
  });

  it("when everybody it needs has answered, the date is settled and the confirmation comes", async () => {
    await bob.card(question).getByRole("button", { name: "All of these suit us" }).click();
    await bob.card(question).getByText("3 of 4 organisations have answered").waitFor();
    await teams.say("clock to 6 March 17:05");
    const confirmed = teams.card("Core partner meeting has its date: Tuesday 17 March 2026, 10:00 to 11:30");
    await teams.sees(confirmed);
    await teams.sees(confirmed.getByRole("link", { name: "Add to my calendar" }));
  });

  it("the poll's card says that it is over", async () => {
    await teams.sees(teams.card("Core partner meeting: the date is set"));
  });

  it("the reminders come a week before and on the working day before", async () => {
    await teams.say("clock to 10 March 12:00");
    await teams.sees(teams.card("In a week: Core partner meeting"));
    await teams.say("clock to 16 March 12:00");
    await teams.sees(teams.card("Coming up: Core partner meeting"));
  });

  it("nothing was refused on the way, and the page had no error", () => {
    const refused = scene.recorder.exchanges.filter(({ method, status }) => method !== "HEAD" && status >= 400);
    assert.deepEqual(refused.map(({ method, path, status }) => `${method} ${path} ${status}`), []);
    assert.deepEqual(teams.troubles, []);
    assert.deepEqual([...ann.troubles, ...bob.troubles], []);
  });

  it("the official renderer has nothing against any card that was sent", async () => {
    const { cards, postedCards } = scene.recorder;
    const viewer = await proveCards(stage, scene.browser, cards, { atLeast: 10 });
    await keepCard(viewer, postedCards, "How things stand", "status");
    await keepCard(viewer, postedCards, "Meetings of Axis Youth Hub", "meeting-list");
    await keepCard(viewer, postedCards, "Scheme by Friday 6 March 2026", "poll-personal");
    await keepCard(viewer, postedCards, "has its date", "meeting-confirmed");
    await keepCard(viewer, postedCards, "Coming up", "meeting-reminder");
  });
});
