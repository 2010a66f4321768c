// Microsoft's Agents Playground: a Teams client for developers, under a licence of its own. See README.md.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { packaged } from "./paths.js";
import { freePort } from "./ports.js";
import { Program } from "./programs.js";

const tenant = "2f0b2b8e-0000-4000-8000-000000000001";

/** What rooms the playground shows, and who is in them. */
export const rooms = {
  personal: "Personal Chat",
  group: "Partnership group",
  channel: "Partnership team - General",
};

/** Somebody as Teams knows them. The number makes their ids. */
export const account = ({ name, email }, number) => ({
  id: `29:1-person-${number}`,
  name,
  email,
  aadObjectId: `2f0b2b8e-0000-4000-8000-0000000001${String(number).padStart(2, "0")}`,
});

/**
 * Starts the playground between a recorder and the bot.
 * @param people  The one who sits at the client, then five others: the playground takes no other number.
 */
export async function startPlayground(stage, { recorder, host, people }) {
  const folder = await stage.folder("playground");
  await writeFile(path.join(folder, ".m365agentsplayground.yml"), settings(people));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  recorder.passTo({ bot: host.address, connector: address });
  const program = new Program("the playground", process.execPath, [
    packaged("@microsoft/m365agentsplayground/cli.js"), "start",
    "-e", recorder.botAddress, "-c", "msteams", "-p", `${port}`, "--su", recorder.connectorAddress, "--dt",
  ], { cwd: folder, env: await environment(folder) });
  stage.use(program, it => it.stop());

  // Answers only when the bot has answered it.
  await program.ready(async () => (await fetch(`${address}/_internal/v1/config`)).ok).catch(async error => {
    throw new Error(error.message + await readFile(path.join(folder, "devTools/m365agentsplayground.log"), "utf8"));
  });
  if (!program.output.includes(`${port}`)) {
    throw new Error(`The playground listens somewhere else than on ${port}:\n${program.output}`);
  }

  return { address, program };
}

// The playground opens a browser of its own, which would be a second client: it finds one that does nothing.
async function environment(folder) {
  const stubs = path.join(folder, "stubs");
  await mkdir(stubs);
  await writeFile(path.join(stubs, "xdg-open"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
  return {
    ...process.env,
    PATH: `${stubs}${path.delimiter}${process.env.PATH}`,
    APPLICATION_INSIGHTS_NO_STATSBEAT: "true",
  };
}

// JSON is YAML, so nothing has to be quoted by hand.
function settings(people) {
  return JSON.stringify({
    version: "0.1.1",
    tenantId: tenant,
    bot: { id: "28:partnerbot", name: "PartnerBot" },
    currentUser: known(people[0]),
    users: people.slice(1).map(known),
    personalChat: { id: "a:1-personal" },
    groupChat: { id: "19:partnership-group@thread.v2", name: rooms.group },
    team: {
      id: "19:partnership-team@thread.tacv2",
      name: "Partnership team",
      aadGroupId: "2f0b2b8e-0000-4000-8000-000000000031",
      channels: [{ id: "19:partnership-news@thread.tacv2", name: "Announcements" }],
    },
  }, null, 2);
}

function known({ id, name, email, aadObjectId }) {
  const [givenName, ...rest] = name.split(" ");
  return { id, name, aadObjectId, givenName, surname: rest.join(" ") || givenName, email, userPrincipleName: email };
}
