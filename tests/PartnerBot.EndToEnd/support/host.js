// The real host, in local mode, on a port and with a data folder of its own.
import { existsSync } from "node:fs";
import path from "node:path";
import { freePort } from "./ports.js";
import { repository } from "./paths.js";
import { Program } from "./programs.js";
import { until } from "./until.js";

const folder = path.join(repository, "src/PartnerBot.Host");

// Built beforehand (run.sh does), so that a test never waits for a compiler.
const assembly = process.env.PARTNERBOT_HOST ?? path.join(folder, "bin/Debug/net10.0/PartnerBot.Host.dll");

/**
 * Starts the bot at the time given and waits until it listens.
 * @param data  Its folder; an empty one, and so the sample partnership, when it is left out.
 */
export async function startHost(stage, { clock, data }) {
  const address = `http://127.0.0.1:${await freePort()}`;
  const program = run("the host", ["--urls", address, "--clock", clock], data ?? await stage.folder("data"));
  stage.use(program, it => it.stop());
  await program.ready(async () => (await fetch(address)).ok);
  return { address, program };
}

/** Makes a partnership from a file, in a data folder. */
export async function importInto(data, file) {
  const program = run("the import", ["import", file], data);
  await until("the file is imported", () => program.hasEnded);
  if (!program.output.includes("is set up")) {
    throw new Error(program.output);
  }
}

function run(name, args, data) {
  if (!existsSync(assembly)) {
    throw new Error(`${assembly} is not there: run run.sh, or dotnet build src/PartnerBot.Host.`);
  }

  return new Program(name, "dotnet", [assembly, ...args], {
    cwd: path.dirname(assembly),
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: "Development", PARTNERBOT_DATA: data },
  });
}
