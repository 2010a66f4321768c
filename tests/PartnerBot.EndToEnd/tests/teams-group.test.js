// A group chat in Teams: the partnership's shared room, with several people in it.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { keepCard, proveCards } from "../support/card-proof.js";
import { Stage } from "../support/stage.js";
import { openTeams, rooms } from "../support/teams-client.js";

const stranger = { name: "Mallory Stranger", email: "mallory@elsewhere.example" };
const people = ["Maya Thornton", "Ann Lee", "Bob Ray", "Catrin Jones", "Gareth Pugh", stranger];
const question = "Core partner meeting: which dates suit you?";

describe("In a group chat in Teams", () => {
  const stage = new Stage();
  let scene;
  let teams;

  before(async () => {
    scene = await openTeams(stage, { clock: "2026-02-24T09:00", people });
    teams = scene.teams;
    await teams.sees(teams.card("Hello Maya Thornton"));
  });
  after(() => stage.close());

  const inGroup = () => scene.recorder.said.filter(({ path }) => path.includes("partnership-group"));

  it("the bot says hello, and how to make the room the partnership's own", async () => {
    await teams.enter(rooms.group);
    await teams.sees(teams.words("room here"));
  });

  it("it answers who mentions it; a coordinator's first words make the room the shared room", async () => {
    await teams.say("status");
    await teams.sees(teams.words("This room is now the shared room of Axis Youth Hub"));
    await teams.sees(teams.card("How things stand: Axis Youth Hub"));
  });

  it("the date poll opens in the group, with the count", async () => {
    await teams.say("clock forward 3 days");
    await teams.sees(teams.card(question).getByText("0 of 4 organisations have answered"));
  });

  it("one card is right for everybody: the count moves when others answer, by tap or in words", async () => {
    await teams.pressAs("Ann Lee", "1 yes");
    await teams.sees(teams.card(question).getByText("1 of 4 organisations have answered"));
    await teams.sayAs("Bob Ray", "poll answer 1 1 yes 2 no");
    await teams.sees(teams.card(question).getByText("2 of 4 organisations have answered"));
    await teams.sees(teams.slots(question).nth(0).getByText("2 yes"));
    await teams.sees(teams.slots(question).nth(1).getByText("1 no"));
  });

  it("who sits at the client answers with a tap, like everybody", async () => {
    await teams.press(teams.slots(question).nth(0), "Yes");
    await teams.sees(teams.slots(question).nth(0).getByText("3 yes"));
  });

  it("a stranger is told kindly, and nothing changes", async () => {
    const answer = await teams.pressAs(stranger.name, "1 no");
    assert.match(JSON.stringify(answer), /I do not know you yet/);
    await teams.sees(teams.slots(question).nth(0).getByText("3 yes"));
    assert.equal(await teams.slots(question).nth(0).getByText("1 no").count(), 0);
  });

  it("the card in the coordinator's own chat shows what was answered in the group", async () => {
    await teams.enter(rooms.personal);
    await teams.sees(teams.card(question).getByText("3 of 4 organisations have answered"));
    await teams.sees(teams.slots(question).nth(0).getByText("✓ Yes"));
    await teams.enter(rooms.group);
  });

  it("nobody is chased in front of the others", async () => {
    await teams.say("clock to 5 March 17:00");
    await teams.sees(teams.words("It is now Thursday 5 March 2026"));
    assert.deepEqual(inGroup().filter(({ body }) => /have a minute|a last word/.test(JSON.stringify(body))), []);
  });

  it("the date is announced in the group, and the poll's card says that it is set", async () => {
    await teams.say("clock to 6 March 17:05");
    await teams.sees(teams.card("Core partner meeting has its date: Tuesday 17 March 2026, 10:00 to 11:30"));
    await teams.sees(teams.card("Core partner meeting: the date is set"));
  });

  it("nothing was refused on the way, and the page had no error", () => {
    const refused = scene.recorder.exchanges.filter(({ method, status }) => method !== "HEAD" && status >= 400);
    assert.deepEqual(refused.map(({ method, path, status }) => `${method} ${path} ${status}`), []);
    assert.deepEqual(teams.troubles, []);
  });

  it("the official renderer has nothing against any card that was sent", async () => {
    const { cards, postedCards } = scene.recorder;
    const viewer = await proveCards(stage, scene.browser, cards, { atLeast: 6 });
    await keepCard(viewer, postedCards, "One tap each", "poll-group");
  });
});
