import { readFile } from "node:fs/promises";
import { packaged } from "./paths.js";

const axe = await readFile(packaged("axe-core/axe.min.js"), "utf8");

/** What stands in the way of people who use a screen reader, a keyboard or strong contrast, in the page as it is (WCAG
 * 2.2 AA). */
export async function againstAccessibility(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  return violations.map(({ id, nodes }) =>
    `${id}: ${nodes.map(node => `${node.target} ${node.failureSummary}`).join("; ")}`);
}
