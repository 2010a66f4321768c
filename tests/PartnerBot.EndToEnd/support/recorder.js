// Stands between the client and the bot, in both directions, passes everything on unchanged and remembers it.
import { once } from "node:events";
import http from "node:http";

const cardType = "application/vnd.microsoft.card.adaptive";

/** One request and its answer; bodies are parsed where they are JSON. */
export class Recorder {
  #server;
  #targets = {};
  #waiting = new Set();
  exchanges = [];

  static async start() {
    const recorder = new Recorder();
    recorder.#server = http.createServer((request, response) => {
      recorder.#pass(request, response).catch(error => {
        response.writeHead(502, { "content-type": "text/plain" }).end(String(error));
      });
    }).listen(0, "127.0.0.1");
    await once(recorder.#server, "listening");
    return recorder;
  }

  get root() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Where the client sends what people say. */
  get botAddress() {
    return `${this.root}/api/messages`;
  }

  /** Where the bot sends what it says. */
  get connectorAddress() {
    return `${this.root}/_connector`;
  }

  passTo({ bot, connector }) {
    this.#targets = { bot: bot ?? this.#targets.bot, connector: connector ?? this.#targets.connector };
  }

  /** What the client told the bot. */
  get heard() {
    return this.exchanges.filter(exchange => exchange.to === "bot" && exchange.method === "POST");
  }

  /** What the bot posted or put in the place of something it had posted. */
  get said() {
    return this.exchanges.filter(exchange => exchange.to === "connector" && exchange.message?.type === "message");
  }

  /** Every card that stood in a message of the bot. */
  get postedCards() {
    return this.said.flatMap(exchange => exchange.message.attachments ?? [])
      .filter(attachment => attachment.contentType === cardType).map(attachment => attachment.content);
  }

  /** Every card that the bot gave away, posted or in the answer to a press. */
  get cards() {
    const answers = this.heard.map(exchange => exchange.answer);
    return [...this.postedCards, ...answers.filter(answer => answer?.type === cardType).map(answer => answer.value)];
  }

  /** The first exchange that fits, from those there were since the mark or as soon as it comes. */
  async sees(what, fits, { since = 0, timeout = 60_000 } = {}) {
    const found = this.exchanges.slice(since).find(fits);
    if (found) {
      return found;
    }

    return await new Promise((resolve, reject) => {
      const waiter = { fits, resolve: exchange => { clearTimeout(lost); resolve(exchange); } };
      const lost = setTimeout(() => {
        this.#waiting.delete(waiter);
        reject(new Error(`Waited in vain for ${what}.\n${this.summary(since)}`));
      }, timeout);
      this.#waiting.add(waiter);
    });
  }

  /** For <c>since</c>: what comes from now on. */
  get mark() {
    return this.exchanges.length;
  }

  /** What there was, in a line each, from the mark on. */
  summary(since) {
    return this.exchanges.slice(since).map(({ to, method, path, status, message }) =>
      `  to the ${to}: ${method} ${path} ${status} ${message?.type ?? ""} ${wordsOf(message).slice(0, 160)}`)
      .join("\n");
  }

  async close() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #pass(request, response) {
    const to = request.url.startsWith("/_connector/") ? "connector" : "bot";
    const body = await collect(request);
    const answer = await forward(new URL(request.url, this.#targets[to]), request, body);
    this.#remember({
      to,
      method: request.method,
      path: decodeURIComponent(request.url),
      body: parsed(body),
      // A new thread comes with its first message inside.
      message: parsed(body)?.activity ?? parsed(body),
      status: answer.status,
      answer: parsed(answer.body),
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  #remember(exchange) {
    this.exchanges.push(exchange);
    for (const waiter of this.#waiting) {
      if (waiter.fits(exchange)) {
        this.#waiting.delete(waiter);
        waiter.resolve(exchange);
      }
    }
  }

}

function wordsOf(message) {
  return message?.text ?? message?.attachments?.[0]?.content?.fallbackText ?? message?.value?.action?.data?.say ?? "";
}

async function forward(target, request, body) {
  const { promise, resolve, reject } = deferred();
  const onward = http.request(target, {
    method: request.method,
    headers: { ...request.headers, host: target.host, connection: "close" },
  }, async answer => {
    const headers = { ...answer.headers };
    delete headers["transfer-encoding"];
    delete headers.connection;
    resolve({ status: answer.statusCode, headers, body: await collect(answer) });
  });
  onward.on("error", reject).end(body);
  return await promise;
}

async function collect(stream) {
  const chunks = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }

  return Buffer.concat(chunks);
}

function parsed(body) {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function deferred() {
  const it = {};
  it.promise = new Promise((resolve, reject) => Object.assign(it, { resolve, reject }));
  return it;
}
