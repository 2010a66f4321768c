// A meeting from its agenda to its last action, in the group chat where the core partners are.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { keepCard, proveCards } from "../support/card-proof.js";
import { Stage } from "../support/stage.js";
import { openTeams, rooms } from "../support/teams-client.js";

const stranger = { name: "Mallory Stranger", email: "mallory@elsewhere.example" };
const people = ["Maya Thornton", "Ann Lee", "Bob Ray", "Catrin Jones", "Gareth Pugh", stranger];

describe("A meeting in Teams, from its agenda to what comes of it", () => {
  const stage = new Stage();
  let scene;
  let teams;

  before(async () => {
    scene = await openTeams(stage, { clock: "2026-03-02T09:00", people });
    teams = scene.teams;
    await teams.sees(teams.card("Hello Maya Thornton"));
    await teams.enter(rooms.group);
    await teams.say("room here for core");
    await teams.sees(teams.words("This is a shared room of Axis Youth Hub"));
    await teams.say("meeting confirm core 17 March 10:00");
    await teams.sees(teams.card("Tuesday 17 March 2026, 10:00 to 11:30"));
  });
  after(() => stage.close());

  const inGroup = () => scene.recorder.said.filter(({ path }) => path.includes("partnership-group"));
  const inPrivate = () => scene.recorder.said.filter(({ path }) => path.includes("personal"));
  const textOf = (said) => JSON.stringify(said.map(({ message }) => message));
  const toGroup = () => textOf(inGroup());

  it("everybody is asked what to talk about, and only who has said nothing is asked again", async () => {
    await teams.say("clock to 9 March 9:30");
    await teams.sees(teams.card("what should we talk about?"));
    assert.match(textOf(inPrivate()), /is there anything that Wyre Forest Nightstop and Mediation Scheme would like/);
    await teams.sayAs("Ann Lee", "agenda add Winter rota for decision 20 minutes");
    await teams.sees(teams.words("Added as item 1"));
    await teams.say("clock to 13 March 9:00");
    await teams.sees(teams.words("It is now Friday 13 March 2026"));
    assert.match(textOf(inPrivate()), /is there anything from Wyre Forest Nightstop and Mediation Scheme/);
  });

  it("the agenda is sent round in time, with its times", async () => {
    await teams.say("clock to 13 March 12:30");
    await teams.sees(teams.card("Winter rota"));
    assert.match(toGroup(), /the agenda, with 1 item/);
    assert.match(textOf(inPrivate()), /the agenda, with 1 item/);
  });

  it("the meeting starts; who is here says so; the item is called up", async () => {
    await teams.say("clock to 17 March 9:55");
    await teams.say("meeting start core");
    await teams.sees(teams.card("Core partner meeting: now"));
    await teams.sayAs("Ann Lee", "we are here");
    await teams.sayAs("Bob Ray", "we are here");
    await teams.say("meeting next");
    await teams.sees(teams.words("Now: Winter rota"));
  });

  it("it is decided by vote, one for each organisation, and a stranger has none", async () => {
    await teams.say("decision propose Keep the winter rota until April class policy");
    await teams.sees(teams.card("Keep the winter rota until April"));
    await teams.sayAs(stranger.name, "vote 1 against");
    await teams.sees(teams.words("I do not know you yet"));
    await teams.say("vote 1 for");
    await teams.sayAs("Ann Lee", "vote 1 for");
    await teams.sayAs("Bob Ray", "vote 1 for");
    await teams.sees(teams.card("Keep the winter rota until April").getByText(/3 have voted/).first());
  });

  it("an action is taken on, and the draft of the minutes has it all", async () => {
    await teams.say("action add Send the rota by Fri 27 March for Ann Lee");
    await teams.sees(teams.words("Action 1"));
    await teams.say("meeting end");
    await teams.sees(teams.card("Minutes: Core partner meeting, Tuesday 17 March 2026"));
    await teams.sees(teams.card("Minutes: Core partner meeting").getByText("Send the rota").first());
  });

  it("what is late is asked about in private, and never here", async () => {
    const before = inGroup().length;
    await teams.say("clock forward 3 weeks");
    await teams.sees(teams.words("It is now Tuesday 7 April 2026"));
    assert.ok(inGroup().length > before);
    assert.doesNotMatch(toGroup(), /what would help|overdue|which was for/);
    assert.match(JSON.stringify(scene.recorder.said.map(({ message }) => message)), /D-2026-001/);
  });

  it("nobody hears from the owner: the lead is asked, in private, to offer a hand", async () => {
    assert.doesNotMatch(textOf(inPrivate()), /offer them a hand/);
    await teams.say("clock forward 2 weeks");
    await teams.sees(teams.words("It is now Tuesday 21 April 2026"));
    assert.doesNotMatch(toGroup(), /offer them a hand/);
    await teams.enter(rooms.personal);
    await teams.sees(teams.card("Could you offer a hand?").getByText("“Send the rota” was for Friday 27 March").first());
  });

  it("the page had no error, and the official renderer has nothing against any card", async () => {
    assert.deepEqual(teams.troubles, []);
    const { cards, postedCards } = scene.recorder;
    const viewer = await proveCards(stage, scene.browser, cards, { atLeast: 6 });
    await keepCard(viewer, postedCards, "Write something down", "meeting-live");
    await keepCard(viewer, postedCards, "Keep the winter rota until April", "decision-vote");
  });
});
