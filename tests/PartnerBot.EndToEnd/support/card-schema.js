// The JSON schema of Adaptive Cards 1.5, from the project's own repository; not shipped with this one.
import { readFile } from "node:fs/promises";
import path from "node:path";
import Ajv from "ajv";
import { repository } from "./paths.js";

const file = process.env.ADAPTIVE_CARD_SCHEMA
  ?? path.join(repository, "../shared/reference/schemas/adaptive-card-1.5.0.json");

/** Checks a card, and gives what is wrong with it; null where the schema is not at hand. */
export async function cardSchema() {
  const text = await readFile(file, "utf8").catch(error => {
    if (error.code === "ENOENT") {
      return null;
    }

    throw error;
  });
  if (text === null) {
    return null;
  }

  // "id" is how draft 4 named a schema; the file says that it is draft 6.
  const { id, $schema, ...schema } = JSON.parse(text);
  const validate = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(schema);

  // "msteams" is Teams' own addition: the only one that it documents for a card's root.
  return ({ msteams, ...card }) =>
    validate(card) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
}
