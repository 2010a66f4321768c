// A channel of a team: answers go into the thread that asked, news start a thread of their own.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { proveCards } from "../support/card-proof.js";
import { Stage } from "../support/stage.js";
import { openTeams, rooms } from "../support/teams-client.js";

const people = ["Maya Thornton", "Ann Lee", "Bob Ray", "Catrin Jones", "Gareth Pugh", "Tobias Okafor"];
const question = "Core partner meeting: which dates suit you?";

describe("In a channel in Teams", () => {
  const stage = new Stage();
  let scene;
  let teams;

  before(async () => {
    scene = await openTeams(stage, { clock: "2026-02-24T09:00", people });
    teams = scene.teams;
    await teams.sees(teams.card("Hello Maya Thornton"));
    await teams.enter(rooms.channel);
    await teams.sees(teams.words("room here"));
  });
  after(() => stage.close());

  it("the answer stands in the thread of the question", async () => {
    const asked = await teams.say("status");
    await teams.sees(teams.words("This room is now the shared room of Axis Youth Hub"));
    const answered = await scene.recorder.sees("the answer", ({ to, body }) =>
      to === "connector" && JSON.stringify(body ?? "").includes("How things stand"));
    assert.match(asked.body.conversation.id, /;messageid=/);
    assert.ok(answered.path.includes(asked.body.conversation.id), answered.path);
  });

  it("the date poll is a new post", async () => {
    await teams.say("clock forward 3 days");
    await teams.sees(teams.card(question).getByText("0 of 4 organisations have answered"));
    const posted = await scene.recorder.sees("the post", ({ path, body }) =>
      path.endsWith("/v3/conversations") && JSON.stringify(body).includes("which dates suit you?"));
    assert.equal(posted.body.channelData.channel.id, "19:partnership-team@thread.tacv2");
    assert.match(posted.answer.id, /;messageid=/);
  });

  it("whoever taps answers for their organisation, and the post shows the count", async () => {
    await teams.press(teams.slots(question).nth(0), "Yes");
    await teams.sees(teams.card(question).getByText("1 of 4 organisations have answered"));
    await teams.pressAs("Ann Lee", "1 if need be");
    await teams.sees(teams.slots(question).nth(0).getByText("1 yes · 1 if need be"));
  });

  it("nothing was refused on the way, and the page had no error", () => {
    const refused = scene.recorder.exchanges.filter(({ method, status }) => method !== "HEAD" && status >= 400);
    assert.deepEqual(refused.map(({ method, path, status }) => `${method} ${path} ${status}`), []);
    assert.deepEqual(teams.troubles, []);
  });

  it("the official renderer has nothing against any card that was sent", () =>
    proveCards(stage, scene.browser, scene.recorder.cards, { atLeast: 3 }));
});
