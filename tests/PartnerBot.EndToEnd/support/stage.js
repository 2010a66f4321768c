// What a scene needs, set up in order and taken down in the opposite order, each piece whatever becomes of the others.
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

export class Stage {
  #closings = [];

  /** Keeps something that has to be closed; gives it back. */
  use(thing, close = it => it.close()) {
    this.#closings.push(() => close(thing));
    return thing;
  }

  /** An empty folder of our own, gone afterwards. */
  async folder(name) {
    const folder = await mkdtemp(path.join(os.tmpdir(), `partnerbot-${name}-`));
    return this.use(folder, it => rm(it, { recursive: true, force: true, maxRetries: 5 }));
  }

  async close() {
    const failures = [];
    for (const close of this.#closings.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }

    if (failures.length > 0) {
      throw new AggregateError(failures, failures.map(failure => failure.message).join("; "));
    }
  }
}
