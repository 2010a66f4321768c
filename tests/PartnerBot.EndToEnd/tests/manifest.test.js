// The Teams app package, checked with the schema that Microsoft publishes for its version.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { it } from "node:test";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { repository } from "../support/paths.js";

const manifest = JSON.parse(await readFile(path.join(repository, "manifest/manifest.json"), "utf8"));

it("The manifest fits its schema", async () => {
  assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest), []);
});

it("A manifest without its bots' scopes does not", async () => {
  const broken = { ...manifest, bots: [{ botId: manifest.bots[0].botId }] };
  assert.notDeepEqual(await AppManifestUtils.validateAgainstSchema(broken), []);
});
