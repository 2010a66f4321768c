// The local page: from an empty folder to a confirmed meeting and the reminder before it, by moving the clock.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { againstAccessibility } from "../support/accessibility.js";
import { startBrowser } from "../support/browser.js";
import { startHost } from "../support/host.js";
import { sitDown } from "../support/local-page.js";
import { keep } from "../support/pictures.js";
import { Stage } from "../support/stage.js";
import { until } from "../support/until.js";

const question = "Core partner meeting: which dates suit you?";

describe("On the local page", () => {
  const stage = new Stage();
  const people = {};
  let host;
  let browser;

  before(async () => {
    host = await startHost(stage, { clock: "2026-02-24T09:00" });
    browser = await startBrowser(stage);
  });
  after(() => stage.close());

  const joins = async (name, options) => { people[name] = await sitDown(stage, browser, host, name, options); };

  it("somebody picks who they are, and is welcomed by name", async () => {
    await joins("Maya Thornton");
    const { "Maya Thornton": maya } = people;
    await maya.card("Hello Maya Thornton").waitFor();
    assert.deepEqual(await againstAccessibility(maya.page), []);
  });

  it("everything the welcome offers can be pressed", async () => {
    const { "Maya Thornton": maya } = people;
    await maya.card("Hello Maya Thornton").getByRole("button", { name: "What can you do?" }).click();
    await maya.card("What I can do").waitFor();
    await maya.card("Hello Maya Thornton").getByRole("button", { name: "How do things stand?" }).click();
    await maya.card("How things stand: Axis Youth Hub").getByText("window").first().waitFor();
  });

  it("the list of meetings says what is planned, and why", async () => {
    const { "Maya Thornton": maya } = people;
    await maya.say("meeting list");
    const card = maya.card("Meetings of Axis Youth Hub");
    await card.getByText("the date poll opens Friday 27 February 2026, 09:00").waitFor();
    await card.getByText("every 4 to 6 weeks").waitFor();
    await keep("page-meeting-list", await maya.picture(card));
  });

  it("the date poll opens by itself when its day comes", async () => {
    const { "Maya Thornton": maya } = people;
    await maya.say("clock forward 3 days");
    await maya.message("It is now Friday 27 February 2026").waitFor();
    await maya.card(question).waitFor();
    assert.equal(await maya.card(question).getByRole("group").count(), 5);
  });

  it("one tap answers, and a tick shows it", async () => {
    const { "Maya Thornton": maya } = people;
    for (const [slot, answer] of [["1.", "Yes"], ["2.", "If need be"], ["3.", "No"]]) {
      await maya.answer(question, slot, answer);
    }

    await maya.card(question).getByText("1 of 4 organisations have answered").waitFor();
    assert.deepEqual(await againstAccessibility(maya.page), []);
    await keep("page-poll", await maya.picture(maya.card(question)));
  });

  it("a second person answers in a second window, and the first sees it without asking", async () => {
    await joins("Ann Lee", { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
    const { "Maya Thornton": maya, "Ann Lee": ann } = people;
    await ann.card(question).getByRole("button", { name: "All of these suit us" }).click();
    await ann.card(question).getByText("2 of 4 organisations have answered").waitFor();
    await maya.card(question).getByText("2 of 4 organisations have answered").waitFor();
  });

  it("nothing is wider than a telephone of 360 pixels", async () => {
    const { "Ann Lee": ann } = people;
    assert.equal(await ann.page.evaluate(() => document.documentElement.scrollWidth), 360);
    assert.deepEqual(await againstAccessibility(ann.page), []);
    await keep("page-telephone", await ann.picture(ann.card(question)));
  });

  it("only who has not answered is reminded", async () => {
    await joins("Bob Ray", { colorScheme: "dark" });
    await joins("Catrin Jones");
    const { "Maya Thornton": maya, "Ann Lee": ann, "Bob Ray": bob, "Catrin Jones": catrin } = people;
    await maya.say("clock to 3 March 10:00");
    await bob.message("when you have a minute").waitFor();
    await catrin.message("when you have a minute").waitFor();
    assert.equal(await maya.messages("when you have a minute").count(), 0);
    assert.equal(await ann.messages("when you have a minute").count(), 0);
  });

  it("the page is as clear in the dark", async () => {
    const { "Bob Ray": bob } = people;
    assert.deepEqual(await againstAccessibility(bob.page), []);
    await keep("page-dark", await bob.picture(bob.message("when you have a minute")));
  });

  it("somebody answers with the keyboard alone", async () => {
    const { "Catrin Jones": catrin } = people;
    const { keyboard } = catrin.page;
    await catrin.box.focus();
    const focused = () => catrin.page.evaluate(() =>
      document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
    await until("the focus is on 'All of these suit us'", async () => {
      await keyboard.press("Shift+Tab");
      return (await focused()).includes("All of these suit us");
    });
    await keyboard.press("Enter");
    await catrin.card(question).getByText("3 of 4 organisations have answered").waitFor();
    assert.match(await focused(), /All of these suit us/, "the focus stays where it was when the card is drawn anew");
  });

  it("the date is settled when the poll closes, and everybody hears it, also who never answered", async () => {
    const { "Maya Thornton": maya, "Bob Ray": bob } = people;
    await maya.say("clock to 6 March 17:05");
    const told = "Core partner meeting has its date: Tuesday 17 March 2026, 10:00 to 11:30 (Europe/London)";
    await maya.message(told).waitFor();
    await bob.message("Core partner meeting has its date").waitFor();
    await maya.message("It is now Friday 6 March 2026").waitFor();
    await keep("page-confirmed", await maya.picture(maya.message("has its date")));
  });

  it("the calendar file holds the meeting", async () => {
    const { "Maya Thornton": maya } = people;
    const link = maya.message("has its date").getByRole("link", { name: "Add to my calendar" });
    const answer = await fetch(await link.getAttribute("href"));
    assert.match(answer.headers.get("content-type"), /^text\/calendar/);
    const calendar = await answer.text();
    assert.equal(calendar.match(/BEGIN:VEVENT/g).length, 1);
    assert.match(calendar, /SUMMARY:Core partner meeting/);
    assert.match(calendar, /DTSTART[^\r]*20260317T100000/);
  });

  it("everybody is reminded a week before and on the working day before", async () => {
    const { "Maya Thornton": maya, "Ann Lee": ann } = people;
    await maya.say("clock to 10 March 12:00");
    await ann.message("In a week: Core partner meeting, Tuesday 17 March 2026, 10:00").waitFor();
    await maya.say("clock to 16 March 12:00");
    await ann.message("Coming up: Core partner meeting, Tuesday 17 March 2026, 10:00").waitFor();
    assert.equal(await ann.messages("Coming up").count(), 1);
  });

  it("what makes no sense is met with a suggestion", async () => {
    const { "Bob Ray": bob } = people;
    await bob.say("meetign lst");
    await bob.message("meeting list").waitFor();
  });

  it("no page had an error", () => {
    for (const [name, person] of Object.entries(people)) {
      assert.deepEqual(person.troubles, [], name);
    }
  });
});
