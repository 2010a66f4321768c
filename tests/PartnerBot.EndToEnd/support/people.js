// Who is in the sample partnership, as the local page lists them.

/** Everybody in the roster. */
export async function everybody(host) {
  const html = await (await fetch(host.address)).text();
  const people = [...html.matchAll(/data-person="([^"]*)"/g)].map(([, words]) => words);
  return {
    /** Somebody by name; fails where there is nobody, so that a changed sample is noticed here. */
    named(name) {
      const words = people.find(person => person.startsWith(`${name} `));
      if (!words) {
        throw new Error(`${name} is not in the sample. There are:\n${people.join("\n")}`);
      }

      return { name, email: words.split(" ").at(-1) };
    },
  };
}
