// The page works without this file: forms post and redirect. With it, nothing reloads and news appear by themselves.

const chat = document.querySelector("[data-address]");
const find = document.querySelector("[data-find]");

if (chat) {
  talk(chat);
} else if (find) {
  narrow(find);
}

function talk(main) {
  const list = main.querySelector("[data-messages]");
  const news = main.querySelector("[data-news]");
  const trouble = main.querySelector("[data-trouble]");
  const compose = main.querySelector("[data-compose]");
  const query = new URL(main.dataset.address, location.href).searchParams;
  let version = Number(main.dataset.version);
  let listening = new AbortController();
  let wake = () => {};

  main.addEventListener("submit", event => {
    event.preventDefault();
    send(event.target, event.submitter);
  });
  compose.text.addEventListener("input", () => fit(compose.text));
  compose.text.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      compose.requestSubmit();
    }
  });
  // A browser opens only six connections to one address: a tab that nobody looks at must not hold one of them.
  document.addEventListener("visibilitychange", () => {
    listening.abort();
    listening = new AbortController();
  });

  main.querySelector("[data-keys]").hidden = false;
  toTheEnd("instant");
  compose.text.focus({ preventScroll: true });
  listen();

  async function send(form, button) {
    if (form.ariaBusy === "true" || (form === compose && !form.text.value.trim())) {
      return;
    }

    form.ariaBusy = "true";
    try {
      const body = new URLSearchParams(new FormData(form, button));
      const response = await fetch(form.getAttribute("action"), {
        method: "POST", body, headers: { Prefer: "return=minimal" },
      });
      if (!response.ok) {
        throw new Error(response.status);
      }

      sent(form);
    } catch {
      // The form keeps its nonce: sent once more, it is the same delivery.
      trouble.textContent = "That did not go through. Please try again.";
    } finally {
      form.ariaBusy = null;
    }
  }

  function sent(form) {
    wake();
    trouble.textContent = "";
    form.elements.nonce.value = crypto.randomUUID();
    if (form === compose) {
      form.text.value = "";
      fit(form.text);
    } else {
      form.dataset.sent = "";
    }
  }

  async function listen() {
    for (;;) {
      await whenSeen();
      try {
        const response = await fetch(`/messages?${query}&after=${version}`, { signal: listening.signal });
        const newest = Number(response.headers.get("Page-Version"));
        if (!response.ok || newest < version) {
          location.reload();
          return;
        }

        take(await response.text(), response.headers.get("Page-Clock"));
        version = newest;
        trouble.toggleAttribute("data-lost", false);
        await pause(Number(response.headers.get("Page-Pause")));
      } catch (error) {
        if (error.name !== "AbortError") {
          trouble.toggleAttribute("data-lost", true);
          await pause(2);
        }
      }
    }
  }

  function pause(seconds) {
    return new Promise(resolve => {
      wake = resolve;
      setTimeout(resolve, seconds * 1000);
    });
  }

  function take(html, clock) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const items = [...template.content.children];
    const wasAtTheEnd = innerHeight + scrollY > document.documentElement.scrollHeight - 80;
    const added = items.filter(item => !put(item));
    document.querySelectorAll("[data-clock]").forEach(shown => {
      shown.textContent = decodeURIComponent(clock);
    });

    news.textContent = items.filter(item => !item.matches(".mine")).map(item => item.dataset.heard).join(". ");
    // Once it was read out, nobody should come upon it a second time.
    setTimeout(() => news.replaceChildren(), 3000);
    if (added.length > 0 && (wasAtTheEnd || added.some(item => item.matches(".mine")))) {
      show(added[0]);
    }
  }

  // True when the item took the place of an older version of itself.
  function put(item) {
    const old = document.getElementById(item.id);
    if (!old) {
      list.append(item);
      return false;
    }

    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    keepWhatWasTyped(old, item);
    old.replaceWith(item);
    if (focused) {
      const twin = [...item.querySelectorAll("button, input, select, textarea, a, [tabindex]")]
        .find(control => control.name === focused.name && control.value === focused.value) ?? item;
      item.tabIndex = -1;
      twin.focus({ preventScroll: true });
    }

    return true;
  }

  function show(item) {
    const question = item.previousElementSibling;
    const first = question?.matches(".mine") ? question : item;
    const isTall = list.getBoundingClientRect().bottom - first.getBoundingClientRect().top > innerHeight * 0.7;
    isTall ? first.scrollIntoView({ block: "start" }) : toTheEnd("auto");
  }
}

// Somebody else's answer redraws a card: what one has begun to fill in there stays.
function keepWhatWasTyped(old, item) {
  if (old.querySelector("[data-sent]")) {
    return;
  }

  for (const field of old.querySelectorAll("[name^='in.']")) {
    const twin = item.querySelector(`[name="${CSS.escape(field.name)}"]`);
    if (twin && field.value !== field.defaultValue) {
      twin.value = field.value;
    }
  }
}

function whenSeen() {
  return document.visibilityState === "visible" ? null : new Promise(resolve =>
    document.addEventListener("visibilitychange", resolve, { once: true }));
}

function fit(text) {
  text.rows = Math.min(8, text.value.split("\n").length);
}

function toTheEnd(behavior) {
  scrollTo({ top: document.documentElement.scrollHeight, behavior });
}

function narrow(field) {
  const people = [...document.querySelectorAll("[data-person]")];
  const count = document.querySelector("[data-found]");
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    people.forEach(person => {
      person.hidden = !person.dataset.person.toLowerCase().includes(wanted);
    });
    document.querySelectorAll("[data-group]").forEach(group => {
      group.hidden = !group.querySelector("[data-person]:not([hidden])");
    });
    const found = people.filter(person => !person.hidden).length;
    count.textContent = found > 0 ? `${found} of ${people.length} people` : "Nobody is called that. Try fewer letters.";
  });
}
