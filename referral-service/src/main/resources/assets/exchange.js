// Asks the service without leaving the page, so that a dead connection never shows an error page of the browser.
const exchange = (() => {
  const PATIENCE = 20_000;
  const ALIVE_AFTER_THE_PAGE = 60_000;

  /** Null: no answer. Unclear: none that says what became of it. In both cases the same may be sent again, it has one effect. */
  async function ask(address, method, body, accept) {
    try {
      const answer = await fetch(address, {
        method,
        body: method === "GET" ? undefined : new URLSearchParams(body),
        headers: { Accept: accept },
        keepalive: body.length < ALIVE_AFTER_THE_PAGE,
        signal: AbortSignal.timeout(PATIENCE),
      });
      const text = await answer.text();
      const unclear = answer.status >= 500 || answer.status === 429;
      return { unclear, status: answer.status, url: answer.url, text };
    } catch {
      return null;
    }
  }

  /** Puts what was answered in the place of the page, as if the browser had gone there, or been led to a part; said comes first. */
  function show(answer, said, part) {
    const page = new DOMParser().parseFromString(answer.text, "text/html");
    const main = page.querySelector("main");
    document.title = page.title;
    document.querySelector("main").replaceWith(document.adoptNode(main));
    if (part !== undefined) {
      history.replaceState(null, "", part);
    } else if (answer.status !== 422) {
      history.replaceState(null, "", answer.url);
    }
    const first = main.querySelector("#error-summary") ?? (part && main.querySelector(part)) ?? main.querySelector("h1");
    first.tabIndex = -1;
    if (said) {
      const note = Object.assign(document.createElement("p"), { className: "alert alert-info", textContent: said });
      note.setAttribute("role", "status");
      first.after(note);
    }
    scrollTo(0, 0);
    window.htmx?.process(main);
    document.dispatchEvent(new Event("page:shown"));
    first.focus();
  }

  const part = (answer, name) => {
    try {
      return JSON.parse(answer.text)[name];
    } catch {
      return undefined;
    }
  };

  const endsTheDraft = (answer) =>
    ["draft.removed", "draft.elsewhere", "draft.not-found"].includes(part(answer, "code"));
  const endsTheForm = (answer) => [200, 409, 422].includes(answer.status);

  /** Saves an entry as a draft. */
  function put(ways, name, { page, count, seen, fields }) {
    const mark = new URLSearchParams({ page, count, seen });
    return ask(`${ways.drafts}${name}?${mark}`, "PUT", fields, "application/json");
  }

  /** Removes a draft. */
  const remove = (ways, name, then = "") => ask(`${ways.drafts}${name}/removal`, "POST", then, "text/html");

  /** Hands over an entry that was kept: what cannot be sent becomes a draft. */
  async function hand(ways, name, entry) {
    if (entry.remove) {
      return remove(ways, name);
    }
    if (entry.send) {
      const answer = await ask(ways.form, "POST", entry.fields, "text/html");
      if (!answer || answer.unclear || answer.status === 401 || endsTheForm(answer)) {
        return answer;
      }
      entry.send = false;
    }
    return put(ways, name, entry);
  }

  return { ask, show, part, endsTheForm, endsTheDraft, put, remove, hand };
})();
