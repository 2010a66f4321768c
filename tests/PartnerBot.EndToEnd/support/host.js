// The real host, in local mode, on a port and with a data folder of its own.
import { existsSync } from "node:fs";
import path from "node:path";
import { freePort } from "./ports.js";
import { repository } from "./paths.js";
import { Program } from "./programs.js";

const folder = path.join(repository, "src/PartnerBot.Host");

// Built beforehand (run.sh does), so that a test never waits for a compiler.
const assembly = process.env.PARTNERBOT_HOST ?? path.join(folder, "bin/Debug/net10.0/PartnerBot.Host.dll");

/** Starts the bot at the time given, with the sample partnership, and waits until it listens. */
export async function startHost(stage, { clock }) {
  if (!existsSync(assembly)) {
    throw new Error(`${assembly} is not there: run run.sh, or dotnet build src/PartnerBot.Host.`);
  }

  const address = `http://127.0.0.1:${await freePort()}`;
  const program = new Program("the host", "dotnet", [assembly, "--urls", address, "--clock", clock], {
    cwd: path.dirname(assembly),
    env: {
      ...process.env,
      ASPNETCORE_ENVIRONMENT: "Development",
      PARTNERBOT_DATA: await stage.folder("data"),
    },
  });
  stage.use(program, it => it.stop());
  await program.ready(async () => (await fetch(address)).ok);
  return { address, program };
}
