// A meeting from its agenda to its last action, in the group chat where the core partners are.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { keepCard, proveCards } from "../support/card-proof.js";
import { MessageExtensions } from "../support/message-extensions.js";
import { Stage } from "../support/stage.js";
import { everyAction, openTeams, rooms } from "../support/teams-client.js";

const stranger = { name: "Mallory Stranger", email: "mallory@elsewhere.example" };
const link = "https://teams.microsoft.com/l/message/19:partnership-group@thread.v2/1772442000000?context=%7B%7D";
const question = "Who has the keys at Easter?";
const people = ["Maya Thornton", "Ann Lee", "Bob Ray", "Catrin Jones", "Gareth Pugh", stranger];

describe("A meeting in Teams, from its agenda to what comes of it", () => {
  const stage = new Stage();
  let scene;
  let teams;
  let extensions;

  before(async () => {
    scene = await openTeams(stage, { clock: "2026-03-02T09:00", people });
    teams = scene.teams;
    extensions = new MessageExtensions(teams, scene.recorder);
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

  it("what somebody wrote in the room becomes an item, in a dialog that has their words in it", async () => {
    await teams.write(question);
    const { body } = await extensions.actOn(question, "agenda-new");
    await teams.sees(extensions.field("What is it about?"));
    assert.equal(await extensions.field("What is it about?").inputValue(), question);
    assert.equal(await extensions.dialog.getByText("Core partner meeting: a new item").count(), 1);
    await extensions.submit("Add it");
    await teams.sees(extensions.dialog.getByText("Added as item 2 for Core partner meeting"));
    await extensions.closeDialog();
    // Teams gives the message's address here. Should this client learn to, the next test can be done by hand.
    assert.equal(body.value.messagePayload.linkToMessage, "");
  });

  it("the item keeps the link to the message, which Teams gives with it", async () => {
    const asked = scene.recorder.heard.findLast(({ body }) => body.name === "composeExtension/fetchTask");
    const messagePayload = {
      ...asked.body.value.messagePayload,
      body: { contentType: "html", content: "<p>And the <b>heating</b>?</p>" },
      linkToMessage: link,
    };
    const { task } = await teams.invokeAs("Ann Lee", asked, { messagePayload });
    const [add] = everyAction(task.value.card.content).filter(({ title }) => title === "Add it");
    const title = task.value.card.content.body.find(({ id }) => id === "title").value;
    assert.equal(title, "And the heating?");
    const added = scene.recorder.heard.findLast(({ body }) => body.name === "composeExtension/submitAction");
    const data = { ...added.body.value.data, ...add.data, title };
    const { task: done } = await teams.invokeAs("Ann Lee", added, { messagePayload, data });
    assert.match(done.value, /Added as item 3/);
    await teams.say("agenda core");
    await teams.sees(teams.card("And the heating?").getByRole("link", { name: "Open the link" }));
    const shown = everyAction(scene.recorder.postedCards.at(-1)).filter(({ type }) => type === "Action.OpenUrl");
    assert.deepEqual(shown.map(({ url }) => url), [link]);
  });

  it("the agenda is sent round in time, with its times", async () => {
    await teams.say("clock to 13 March 12:30");
    await teams.sees(teams.card("Winter rota"));
    assert.match(toGroup(), /the agenda, with 3 items/);
    assert.match(textOf(inPrivate()), /the agenda, with 3 items/);
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

  it("what is said is written down on the live card, each with one press", async () => {
    for (const [kind, words, told] of [
      ["Note", "Everybody likes the new rota", /Noted as line R1/],
      ["Decision", "Bob keeps the list of keys", /Recorded as D-2026-002: .* It is line R2 of the minutes/],
      ["Action", "Send the rota by Fri 27 March for Ann Lee", /Action 1: .* It is line R3 of the minutes/],
    ]) {
      const { answer } = await teams.pressWith(teams.card("Write something down"), words, kind);
      assert.match(JSON.stringify(answer), told);
    }

    await teams.say("action show 1");
    await teams.sees(teams.card("Action 1").getByText("Send the rota").first());
  });

  it("the draft of the minutes has it all", async () => {
    await teams.say("meeting end");
    await teams.sees(teams.card("Minutes: Core partner meeting, Tuesday 17 March 2026"));
    await teams.sees(teams.card("Minutes: Core partner meeting").getByText("Send the rota").first());
    for (const words of ["Everybody likes the new rota", "Bob keeps the list of keys"]) {
      await teams.sees(teams.card("Minutes: Core partner meeting").getByText(words).first());
    }
  });

  it("a decision is found while somebody writes, and goes into their message as a card", async () => {
    const heard = scene.recorder.heard.length;
    await extensions.lookUp("keys");
    const title = "D-2026-002: Bob keeps the list of keys";
    await teams.sees(teams.words(title));
    await extensions.insert(title);
    await teams.sees(teams.card(title).getByText("those who were there, in a meeting").first());
    // To the people, not to the bot.
    assert.equal(scene.recorder.heard.length, heard + 1);
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
    const aside = name => JSON.parse(JSON.stringify(
      scene.recorder.heard.findLast(({ body }) => body.name === `composeExtension/${name}`).answer));
    const dialog = aside("fetchTask").task.value.card.content;
    const found = aside("query").composeExtension.attachments[0].content;
    for (const [card, name] of [[dialog, "agenda-dialog"], [found, "decision-found"]]) {
      assert.deepEqual(await viewer.draw(card), []);
      await keepCard(viewer, [card], "", name);
    }
  });
});
