// The pictures in docs/images: taken anew when somebody asks for it, so that a test run leaves the tree as it was.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { repository } from "./paths.js";

const folder = path.join(repository, "docs/images");
const mostBytes = 150 * 1024;

export const takesPictures = process.env.UPDATE_IMAGES === "1";

/** Keeps a picture. */
export async function keep(name, picture) {
  if (takesPictures) {
    assert.ok(picture.length < mostBytes, `${name} is ${picture.length} bytes`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${name}.png`), picture);
  }
}
