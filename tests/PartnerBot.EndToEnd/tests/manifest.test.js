// The Teams app package as the host writes it, checked with the schemas that Microsoft publishes for its version and
// with the store's rules on icons.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, it } from "node:test";
import { AppManifestUtils } from "@microsoft/app-manifest";
import AjvDraft04 from "ajv-draft-04";
import { packaged, repository } from "../support/paths.js";
import { unzip } from "../support/zip.js";

const folder = mkdtempSync(path.join(tmpdir(), "partnerbot-package-"));
after(() => rmSync(folder, { recursive: true }));

const host = process.env.PARTNERBOT_HOST
  ?? path.join(repository, "src/PartnerBot.Host/bin/Debug/net10.0/PartnerBot.Host.dll");
const out = path.join(folder, "app.zip");
execFileSync("dotnet", [
  host, "package", "--app-id", "0a8f1d3c-52b7-4e19-9c64-7f0d2b5e8a41", "--domain", "bot.example.org", "--out", out,
]);
const files = unzip(readFileSync(out));
const manifest = JSON.parse(files.get("manifest.json").toString("utf8"));

it("The manifest fits its schema", async () => {
  assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest), []);
});

it("A manifest without its bots' scopes does not", async () => {
  const broken = { ...manifest, bots: [{ botId: manifest.bots[0].botId }] };
  assert.notDeepEqual(await AppManifestUtils.validateAgainstSchema(broken), []);
});

it("Each language fits the schema of languages", async () => {
  const schema = packaged("@microsoft/app-manifest/build/json-schemas/teams",
    `v${manifest.manifestVersion}`, "MicrosoftTeams.Localization.schema.json");
  const draft04 = new AjvDraft04({ strict: false, unicodeRegExp: false, validateFormats: false });
  const fits = draft04.compile(JSON.parse(readFileSync(schema)));
  const { defaultLanguageFile, additionalLanguages = [] } = manifest.localizationInfo;
  for (const name of [defaultLanguageFile, ...additionalLanguages.map(language => language.file)]) {
    assert.ok(fits(JSON.parse(files.get(name))), `${name}: ${JSON.stringify(fits.errors)}`);
  }

  assert.ok(!fits({ "name.long": "no such thing" }));
});

it("Nothing is in a folder, and both icons are there", () => {
  assert.deepEqual([...files.keys()].filter(name => name.includes("/")), []);
  assert.ok(files.has(manifest.icons.color) && files.has(manifest.icons.outline));
});
