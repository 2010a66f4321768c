// Starts programs, and makes certain that they end: with the test that started them, whatever becomes of it.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { until } from "./until.js";

const running = new Set();

process.on("exit", () => running.forEach(program => program.kill()));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => process.exit(1));
}

// The kernel ends the program when this process is killed in a way that leaves it no time to tidy up.
const leash = ["setpriv", "--pdeathsig", "KILL"];
const hasLeash = spawnSync(leash[0], [...leash.slice(1), "true"]).status === 0;

/** A program in a process group of its own, with everything it wrote. */
export class Program {
  #child;
  #name;
  #patience;
  output = "";

  constructor(name, command, args, { cwd, env, patience = 5_000 }) {
    this.#name = name;
    this.#patience = patience;
    const [program, ...rest] = hasLeash ? [...leash, command, ...args] : [command, ...args];
    this.#child = spawn(program, rest, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding("utf8").on("data", text => { this.output += text; });
    }

    this.#child.on("error", error => { this.output += `\n${error}`; });
    running.add(this);
    this.#child.on("exit", () => running.delete(this));
  }

  get pid() {
    return this.#child.pid;
  }

  get hasEnded() {
    return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Waits until the probe gives something; fails at once, with what the program wrote, when the program ends first. */
  async ready(probe, timeout = 60_000) {
    try {
      return await until(`${this.#name} is ready`, async () => {
        if (this.hasEnded) {
          throw new Error(`${this.#name} ended before it was ready`);
        }

        return await probe();
      }, { timeout, fatal: () => this.hasEnded });
    } catch (error) {
      throw new Error(`${error.message}\n--- ${this.#name} wrote:\n${this.output}`);
    }
  }

  /** Asks the program to end, and ends it when it does not. */
  async stop() {
    if (this.hasEnded) {
      return;
    }

    const ended = once(this.#child, "exit");
    const lost = setTimeout(() => this.kill(), this.#patience);
    this.#signal("SIGTERM");
    await ended;
    clearTimeout(lost);
    this.kill();
  }

  kill() {
    this.#signal("SIGKILL");
  }

  // To the whole group, so that what the program started goes with it.
  #signal(signal) {
    try {
      process.kill(-this.#child.pid, signal);
    } catch (error) {
      if (error.code !== "ESRCH") {
        throw error;
      }
    }
  }
}
