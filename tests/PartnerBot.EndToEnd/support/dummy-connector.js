// The Bot Connector's end of the wire, without a client behind it: takes what the bot says, and remembers it.
import { once } from "node:events";
import http from "node:http";

export class DummyConnector {
  #server;
  #watchers = [];

  /** Every message in the order in which it came: { run, conversation, words }. */
  said = [];

  /** Whom it knows, by the channel's id for them: what it answers when it is asked who they are. */
  roster = new Map();

  /** While true, it leaves whoever asks about people without an answer. */
  keepsThemWaiting = false;

  /** Which life of the bot it is; set by the story. */
  run = 0;

  static async start() {
    const connector = new DummyConnector();
    connector.#server = http.createServer((request, response) => connector.#answer(request, response))
      .listen(0, "127.0.0.1");
    await once(connector.#server, "listening");
    return connector;
  }

  get root() {
    return `http://127.0.0.1:${this.#server.address().port}/`;
  }

  /** Calls back with the next request that is the n-th from now: before it is answered, or right after. */
  atMessage(count, when, act) {
    this.#watchers = [{ left: count, when, act }];
  }

  forget() {
    this.#watchers = [];
  }

  async close() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request, response) {
    if (request.method === "GET") {
      this.#introduce(request, response);
      return;
    }

    const run = this.run;
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) {
      text += chunk;
    }

    const isNew = request.method === "POST" && JSON.parse(text).type === "message";
    if (isNew) {
      this.said.push({ run, conversation: conversationOf(request.url), words: wordsOf(JSON.parse(text)) });
    }

    const watcher = isNew ? this.#next() : undefined;
    if (watcher?.when === "before") {
      watcher.act();
      return;
    }

    response.writeHead(200, { "content-type": "application/json" }).end(`{"id":"m${this.said.length}"}`);
    watcher?.act();
  }

  #introduce(request, response) {
    const entry = this.roster.get(decodeURIComponent(request.url.split("/").at(-1)));
    if (!this.keepsThemWaiting) {
      response.writeHead(entry ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(entry ?? {}));
    }
  }

  #next() {
    const [watcher] = this.#watchers;
    if (!watcher || --watcher.left > 0) {
      return undefined;
    }

    this.#watchers = [];
    return watcher;
  }
}

const conversationOf = url => decodeURIComponent(/\/conversations\/([^/]+)/.exec(url)[1]);

// All of them: two reminders of one thing differ only in a sentence of the card.
const wordsOf = message => [message.text, ...(message.attachments ?? []).flatMap(({ content }) => textsOf(content))]
  .filter(Boolean).join(" | ");

const textsOf = node => Array.isArray(node) ? node.flatMap(textsOf)
  : typeof node === "object" && node !== null ? [node.text, ...Object.values(node).flatMap(textsOf)]
  : [];
