// Waiting is always for something that can be seen, never for a length of time.

/**
 * Asks again and again until the probe gives something true, and gives that back.
 * @param what   In words, for the failure.
 * @param probe  May throw while it is too early.
 * @param fatal  True when asking again is of no use.
 */
export async function until(what, probe, { timeout = 60_000, fatal = () => false } = {}) {
  const deadline = Date.now() + timeout;
  let trouble;
  for (;;) {
    try {
      const found = await probe();
      if (found) {
        return found;
      }

      trouble = undefined;
    } catch (error) {
      trouble = error;
    }

    if (Date.now() > deadline || fatal()) {
      throw new Error(`Waited in vain until ${what}.${trouble ? ` Last: ${trouble.message}` : ""}`);
    }

    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
