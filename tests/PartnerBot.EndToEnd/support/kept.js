// What the bot keeps, read beside it: Python has SQLite with it, and Node 20 has not.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import path from "node:path";

const script = `
import json, sqlite3, sys
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
db.row_factory = sqlite3.Row
print(json.dumps([dict(row) for row in db.execute(sys.argv[2])]))
`;

/** The rows of a query on the database in a data folder. */
export async function kept(folder, sql) {
  const { stdout } = await promisify(execFile)("python3", ["-c", script, path.join(folder, "partnerbot.db"), sql]);
  return JSON.parse(stdout);
}
