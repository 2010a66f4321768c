import { fileURLToPath } from "node:url";
import path from "node:path";

/** The folder of this project. */
export const project = fileURLToPath(new URL("../", import.meta.url));

/** The folder of the repository. */
export const repository = path.resolve(project, "../..");

/** A file of a package that npm installed here. */
export const packaged = (...parts) => path.join(project, "node_modules", ...parts);
