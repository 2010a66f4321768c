// The host is killed again and again, at moments when it hurts. Whatever somebody was told is kept stays kept, whatever is
// owed is said, and nothing is said twice but what was on its way to a room when the lights went out.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import path from "node:path";
import { DummyConnector } from "../support/dummy-connector.js";
import { importInto, startHost } from "../support/host.js";
import { kept } from "../support/kept.js";
import { project } from "../support/paths.js";
import { Stage } from "../support/stage.js";
import { until } from "../support/until.js";

const kills = 50;
const turnsEach = 4;
let said = 0;
const people = ["Ann Lead", "Bob One", "Cat Two", "Dev Three"];

// A minute later each time, on one working morning: nothing that is owed becomes moot meanwhile, so all of it must be said.
const clockOf = life => new Date(Date.UTC(2026, 2, 2, 9, life)).toISOString().slice(0, 16);

// Numbers that look random and are the same in every run (Lehmer, minimal standard).
const random = (() => {
  let state = 20260302;
  return below => (state = (state * 48271) % 2147483647) % below;
})();

// So few that nobody's day is full.
const isForSomebodyElse = number => number % turnsEach === 0;

const isUnasked = words => words.startsWith("A new action for you");

const spoken = (connector, name, text) => {
  const number = people.indexOf(name) + 1;
  return {
    type: "message",
    id: `delivery-${++said}`,
    channelId: "msteams",
    serviceUrl: connector.root,
    from: { id: `29:${number}`, name, aadObjectId: `00000000-0000-0000-0000-00000000000${number}` },
    recipient: { id: "28:bot", name: "PartnerBot" },
    conversation: { id: `a:${number}`, conversationType: "personal", tenantId: "tenant" },
    text,
  };
};

// Either is a yes: it was heard, or on a busy machine it is kept until it is.
const yes = [200, 202];

const deliver = async (address, activity, statuses = yes) => {
  const answer = await fetch(`${address}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(activity),
  });
  assert.ok(statuses.includes(answer.status), `${answer.status}`);
};

const count = async (data, what) => (await kept(data, `SELECT COUNT(*) AS count FROM ${what}`))[0].count;

describe(`The host is killed ${kills} times`, () => {
  const stage = new Stage();
  const waiting = [];
  let connector;
  let data;

  before(async () => {
    connector = stage.use(await DummyConnector.start());
    data = await stage.folder("data");
    await importInto(data, path.join(project, "support/four-partners.yaml"));
    const { program, address } = await startHost(stage, { clock: clockOf(0), data });
    for (const person of people) {
      await deliver(address, spoken(connector, person, "help"));
    }

    await program.stop();
  });
  after(() => stage.close());

  // Like the channel: what was not taken comes again, with the same id.
  const deliverWaiting = async host => {
    while (waiting.length > 0) {
      try {
        await deliver(host.address, waiting[0]);
      } catch (error) {
        assert.ok(host.program.isKilled, error.message);
        return;
      }

      waiting.shift();
    }
  };

  const killSometime = (program, life) => {
    const kill = () => {
      program.isKilled = true;
      program.kill();
    };
    if (life % 3 === 0) {
      connector.atMessage(1 + random(turnsEach), "before", kill);
    } else if (life % 3 === 1) {
      connector.atMessage(1 + random(turnsEach), "after", kill);
    } else {
      setTimeout(kill, random(400));
    }
  };

  it("and started again each time", async () => {
    for (let life = 1; life <= kills; life++) {
      connector.run = life;
      const host = await startHost(stage, { clock: clockOf(life), data });
      for (let turn = 0; turn < turnsEach; turn++) {
        const number = life * turnsEach + turn;
        const speaker = random(4);
        const owner = people[isForSomebodyElse(number) ? (speaker + 1) % 4 : speaker];
        waiting.push(spoken(connector, people[speaker], `action add Thing ${number} by 1 June 2027 for ${owner}`));
      }

      killSometime(host.program, life);
      await deliverWaiting(host);
      await until("the host is dead", () => host.program.hasEnded);
      connector.forget();
    }

    connector.run = kills + 1;
    const host = await startHost(stage, { clock: clockOf(kills + 1), data });
    await deliverWaiting(host);
    await until("nothing is owed any more", async () => {
      const [owed] = await kept(data, `SELECT (SELECT COUNT(*) FROM posts) + (SELECT COUNT(*) FROM inbox)
        + (SELECT COUNT(*) FROM reminders WHERE state = 'Owed' AND due_at <= '${clockOf(kills + 1)}') AS count`);
      return owed.count === 0;
    });
    await host.program.stop();
  });

  it("what people asked for is kept, each once", async () => {
    const things = (await kept(data, "SELECT what FROM action_items ORDER BY number")).map(({ what }) => what);
    assert.equal(things.length, kills * turnsEach);
    assert.equal(new Set(things).size, kills * turnsEach);
  });

  it("who asked was answered, and whose it is was told", () => {
    for (let number = turnsEach; number < (kills + 1) * turnsEach; number++) {
      const heard = connector.said.filter(({ words }) => words.includes(`“Thing ${number}”`));
      const rooms = new Set(heard.map(({ conversation }) => conversation));
      assert.equal(rooms.size, isForSomebodyElse(number) ? 2 : 1, `Thing ${number}`);
    }
  });

  it("every reminder that counts as said was said", async () => {
    const reminders = await kept(data, `SELECT people.entra_object_id AS person, COUNT(*) AS count
      FROM reminders JOIN members ON reminders.recipient = 'member:' || members.id
      JOIN people ON people.id = members.person_id WHERE reminders.state = 'Said' GROUP BY 1`);
    assert.equal(reminders.length, people.length);
    for (const { person, count } of reminders) {
      const unasked = new Set(connector.said
        .filter(({ conversation, words }) => conversation === `a:${Number(person.slice(-1))}` && isUnasked(words))
        .map(({ words }) => words));
      assert.equal(unasked.size, count, [...unasked].join("\n"));
    }
  });

  it("nothing was said twice but what was on its way", () => {
    const again = connector.said.filter((message, index) => connector.said.slice(0, index).some(earlier =>
      earlier.conversation === message.conversation && earlier.words === message.words));
    for (const message of again) {
      const before = connector.said.findLast(earlier => earlier.run < message.run
        && earlier.conversation === message.conversation && earlier.words === message.words);
      // The answer to what was said there, something unasked, and one that is said and is just being ticked off.
      const last = connector.said.filter(earlier => earlier.run === before?.run
        && earlier.conversation === message.conversation).slice(-3);
      assert.ok(last.some(({ words }) => words === message.words),
        `Said twice in ${message.conversation}: ${message.words}`);
    }

    console.log(`${connector.said.length} messages, ${again.length} of them twice, ${kills} kills`);
  });
});

describe("The host is killed while it asks the channel who somebody is", () => {
  const stage = new Stage();
  after(() => stage.close());

  it("and what it had said yes to is heard and answered once by the next", async () => {
    const connector = stage.use(await DummyConnector.start());
    const data = await stage.folder("data");
    await importInto(data, path.join(project, "support/four-partners.yaml"));
    const words = spoken(connector, "Ann Lead", "action add Tell the others by 1 June 2027 for Ann Lead");
    delete words.from.aadObjectId;

    connector.keepsThemWaiting = true;
    const first = await startHost(stage, { clock: clockOf(0), data });
    await deliver(first.address, words, [202]);
    first.program.kill();
    await until("the host is dead", () => first.program.hasEnded);
    assert.equal(await count(data, "inbox"), 1);
    assert.equal(await count(data, "action_items"), 0);

    connector.keepsThemWaiting = false;
    connector.roster.set(words.from.id, { id: words.from.id, name: "Ann Lead", email: "ann@four.example" });
    for (let life = 1; life <= 2; life++) {
      const { address, program } = await startHost(stage, { clock: clockOf(life), data });
      await until("nothing waits any more", async () => await count(data, "inbox") + await count(data, "posts") === 0);
      await deliver(address, words); // the channel may bring it again
      await program.stop();
    }

    assert.equal(await count(data, "action_items"), 1);
    assert.deepEqual(connector.said.map(({ conversation }) => conversation), [words.conversation.id]);
    assert.match(connector.said[0].words, /Tell the others/);
  });
});
