// The official renderer of Adaptive Cards in a page of its own: reads a card as a client would, says what it finds
// wrong, draws it and presses every button.
import { openPage } from "./browser.js";
import { packaged } from "./paths.js";
import { buttons, looks } from "./teams-looks.js";

/** The width at which Teams draws a card on a telephone, and on a desk, in pixels. */
export const widths = { telephone: 320, desk: 560 };

export class CardViewer {
  static async open(stage, browser) {
    const page = await openPage(stage, browser, { deviceScaleFactor: 1.5, viewport: { width: 640, height: 900 } });
    await page.setContent("<!doctype html><html lang=en><body style='padding:16px'><main></main></body></html>");
    await page.addStyleTag({ content: buttons });
    await page.addScriptTag({ path: packaged("markdown-it/dist/browser/markdown-it.umd.min.js") });
    await page.addScriptTag({ path: packaged("adaptivecards/dist/adaptivecards.min.js") });
    await page.evaluate(setUp);
    const viewer = new CardViewer();
    viewer.page = page;
    return viewer;
  }

  /** Draws it; gives everything that the renderer had to say against it. */
  async draw(card, { theme = "light", width = widths.desk } = {}) {
    return await this.page.evaluate(options => window.draw(options), { card, look: looks[theme], width });
  }

  /** Draws it and presses every button: what each sent, in order, and those that sent nothing. */
  async pressAll(card) {
    await this.draw(card);
    return await this.page.evaluate(() => window.pressAll());
  }

  /** The card that was drawn last, as a picture. */
  async picture() {
    return await this.page.locator("main").screenshot();
  }
}

/* Runs in the page. */
function setUp() {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;
  const markdown = window.markdownit();
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const main = document.querySelector("main");
  const fillings = { date: "2026-04-14", time: "10:00" };
  let shown;
  let sent;

  window.draw = ({ card: json, look, width }) => {
    const troubles = [];
    const context = new SerializationContext(Versions.v1_5);
    shown = new AdaptiveCard();
    shown.hostConfig = new HostConfig(look);
    shown.onExecuteAction = action => sent.push({
      type: action.getJsonTypeName(), title: action.title, data: action.data, url: action.url,
    });
    shown.parse(json, context);
    for (let index = 0; index < context.eventCount; index++) {
      troubles.push(`read: ${context.getEventAt(index).message}`);
    }

    troubles.push(...shown.validateProperties().validationEvents.map(event => `property: ${event.message}`));
    document.documentElement.style.colorScheme = look.scheme;
    document.body.style.background = look.page;
    main.style.cssText = `width:${width}px;background:${look.containerStyles.default.backgroundColor};`
      + "border-radius:8px;overflow:hidden";
    main.replaceChildren(shown.render());
    if (main.scrollWidth > main.clientWidth) {
      troubles.push(`wider than ${width} pixels: ${main.scrollWidth}`);
    }

    return troubles;
  };

  window.pressAll = () => {
    const pressed = [];
    const silent = [];
    for (const button of main.querySelectorAll("button")) {
      sent = [];
      button.click();
      if (sent.length === 0) {
        // A required field held it up: fill everything in and try again.
        fillIn();
        button.click();
      }

      sent.length === 1 ? pressed.push(sent[0]) : silent.push(button.textContent);
    }

    return { pressed, silent };
  };

  function fillIn() {
    for (const input of shown.getAllInputs()) {
      const field = main.querySelector(`#${CSS.escape(input.renderedInputControlElement?.id ?? "")}`);
      const kind = field?.type;
      if (field && !field.value) {
        field.value = fillings[kind] ?? field.options?.[1]?.value ?? "Something";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  }
}
