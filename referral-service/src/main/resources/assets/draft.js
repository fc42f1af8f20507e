// Saves the form while somebody writes, keeps it on this device while there is no connection, and sends it when that is back.
// Without this file the form is sent as every form is.
(() => {
  const PAUSE = 1500;
  const FIRST_RETRY = 3000;
  const LAST_RETRY = 60_000;

  let keeper;
  let kept;
  let form;
  let draft;
  let retry;
  let wait = FIRST_RETRY;
  let away = false;

  function start() {
    keeper = document.getElementById("keeper");
    form = document.getElementById("referral-form");
    kept = keeper?.dataset.owner ? keptOnDevice.by(keeper.dataset) : null;
    if (kept) {
      form && write();
      deliver(true);
    }
  }

  function write() {
    form.closest("main").classList.add("rf-writing");
    if (draft?.key !== form.dataset.key) {
      const count = Number(form.dataset.count);
      draft = { key: form.dataset.key, page: crypto.randomUUID(), count, seen: count, dirty: false };
    }
    draft.pressed = draft.sending = false;
    for (const happening of ["input", "change"]) {
      form.addEventListener(happening, changed);
    }
    draft.dirty && changed();
  }

  const fields = () => new URLSearchParams(new FormData(form)).toString();
  const entry = () => {
    const { page, count, seen, pressed } = draft;
    return { fields: fields(), page, count, seen, send: pressed };
  };

  function say(text, link) {
    const state = document.getElementById("draft-state");
    if (state && state.textContent !== text) {
      state.textContent = text;
    }
    for (const each of keeper.querySelectorAll("a")) {
      each.hidden = each.id !== link;
    }
  }

  function wantSignIn() {
    const back = form ? `${keeper.dataset.form}?draft=${draft.key}` : location.pathname + location.search;
    document.getElementById("sign-in-again").href = `/login?return=${encodeURIComponent(back)}`;
    say(keeper.dataset.signedOut, "sign-in-again");
  }

  function changed() {
    if (draft.closed) {
      return;
    }
    draft.count += 1;
    draft.dirty = true;
    if (draft.pressed && !draft.sending) {
      draft.pressed = false;
      say(keeper.dataset.changed);
    }
    clearTimeout(draft.timer);
    draft.timer = setTimeout(away ? () => keep() : save, PAUSE);
  }

  async function save() {
    if (!form || !draft.dirty || draft.closed || draft.pressed) {
      return;
    }
    const saved = entry();
    const answer = await exchange.put(keeper.dataset, draft.key, saved);
    if (draft.closed || draft.pressed || !form) {
      return;
    }
    if (answer?.status === 200) {
      draft.seen = Math.max(draft.seen, saved.count);
      draft.dirty = draft.count > saved.count;
      if (!draft.dirty) {
        await kept.remove(draft.key);
      }
      const said = exchange.part(answer, "said");
      say(away ? `${keeper.dataset.back} ${said}` : said);
      connected();
    } else {
      await notSaved(answer);
    }
  }

  async function notSaved(answer) {
    if (!answer || answer.unclear) {
      await keep(answer);
      return;
    }
    draft.closed = exchange.endsTheDraft(answer);
    await (draft.closed ? kept.remove(draft.key) : kept.put(draft.key, entry()));
    if (answer.status === 401) {
      wantSignIn();
    } else {
      say(exchange.part(answer, "detail") ?? keeper.dataset.failed, "to-drafts");
    }
  }

  async function keep(unclear) {
    away = true;
    const how = draft.pressed ? keeper.dataset.waiting : unclear ? keeper.dataset.busy : keeper.dataset.offline;
    say((await kept.put(draft.key, entry())) ? how : keeper.dataset.unkept);
    later();
  }

  function connected() {
    away = false;
    wait = FIRST_RETRY;
    clearTimeout(retry);
  }

  function later() {
    clearTimeout(retry);
    retry = setTimeout(goOn, wait);
    wait = Math.min(wait * 2, LAST_RETRY);
  }

  async function goOn() {
    clearTimeout(retry);
    if (!kept) {
      return;
    }
    if (form && draft.pressed) {
      draft.sending || (await send());
    } else {
      await save();
    }
    kept && (await deliver(false));
  }

  async function send() {
    clearTimeout(draft.timer);
    draft.pressed = draft.sending = true;
    const waited = away;
    say(keeper.dataset.sending);
    const answer = await exchange.ask(form.action, "POST", fields(), "text/html");
    draft.sending = false;
    if (!answer || answer.unclear) {
      await keep(answer);
    } else if (answer.status === 401) {
      await kept.put(draft.key, entry());
      wantSignIn();
    } else if (exchange.endsTheForm(answer)) {
      await shown(answer, waited);
    } else {
      draft.pressed = false;
      say(keeper.dataset.failed, "to-drafts");
    }
  }

  // A button that asks for the form in another state, such as with a question to the family on its telephone.
  async function turn(button) {
    const asked = `${fields()}&${new URLSearchParams([[button.name, button.value]])}`;
    const answer = await exchange.ask(button.formAction, "POST", asked, "text/html");
    if (!answer || answer.unclear) {
      await keep(answer);
    } else if (answer.status === 401) {
      await kept.put(draft.key, entry());
      wantSignIn();
    } else if (exchange.endsTheForm(answer)) {
      exchange.show(answer, null, button.dataset.part);
      changed();
    } else {
      say(keeper.dataset.failed, "to-drafts");
    }
  }

  async function shown(answer, waited) {
    await kept.remove(draft.key);
    connected();
    draft.closed = answer.status !== 422;
    draft.dirty = !draft.closed;
    exchange.show(answer, waited && answer.status === 200 ? keeper.dataset.sent : null);
  }

  async function remove(name) {
    close(name);
    await kept.put(name, { remove: true });
    const answer = await exchange.remove(keeper.dataset, name);
    await removed(name, answer, () =>
      answer?.status === 401 ? wantSignIn() : say(answer ? keeper.dataset.failed : keeper.dataset.removing));
  }

  // A suspected endangerment: whatever was typed goes, and the right way is shown, also without a connection.
  async function stop() {
    const typed = draft.count > 0;
    close(draft.key);
    typed && (await kept.put(draft.key, { remove: true }));
    const answer = typed
      ? await exchange.remove(keeper.dataset, draft.key, "then=endangerment")
      : await exchange.ask(keeper.dataset.endangerment, "GET", "", "text/html");
    await removed(draft.key, answer, () => {
      const way = document.getElementById("stop-offline");
      form.reset();
      form.hidden = true;
      way.previousElementSibling.hidden = true;
      form.closest("main").classList.remove("rf-writing", "rf-kept");
      way.hidden = false;
      way.focus();
    });
  }

  function close(name) {
    if (draft?.key === name) {
      draft.closed = true;
      clearTimeout(draft.timer);
    }
  }

  async function removed(name, answer, otherwise) {
    if (answer?.status === 200) {
      await kept.remove(name);
      exchange.show(answer);
      return;
    }
    otherwise();
    later();
  }

  // What lay on this device. An entry of the form on this page goes first, so that nobody writes on an older state.

  async function deliver(first) {
    const here = kept;
    for (const each of await here.all()) {
      const own = form && each.name === draft.key;
      if (own && !first && !each.remove) {
        continue;
      }
      own && form.querySelectorAll(".rf-section, .rf-actions").forEach((part) => (part.inert = true));
      const answer = await exchange.hand(keeper.dataset, each.name, each);
      if (!answer || answer.unclear) {
        away = true;
        clearTimeout(retry);
        retry = setTimeout(own ? () => deliver(true) : goOn, wait);
        own && say(keeper.dataset.offline);
        return;
      }
      if (answer.status === 401) {
        wantSignIn();
        return;
      }
      if (exchange.part(answer, "code") === "draft.too-many") {
        say(exchange.part(answer, "detail"), "to-drafts");
        return;
      }
      await here.remove(each.name);
      if (delivered(each, answer, own)) {
        return;
      }
    }
  }

  function delivered(each, answer, own) {
    if (each.send && exchange.endsTheForm(answer)) {
      draft = { ...each, key: each.name, dirty: answer.status === 422, closed: answer.status !== 422 };
      exchange.show(answer, answer.status === 200 ? keeper.dataset.sent : null);
      return true;
    }
    if (each.remove) {
      return false;
    }
    const wanted = own || each.name === document.querySelector("main").dataset.missing;
    wanted ? location.reload() : answer.status === 200 && say(keeper.dataset.delivered, "to-drafts");
    return wanted;
  }

  function hurry() {
    if (form && draft.dirty && !draft.closed) {
      clearTimeout(draft.timer);
      kept?.put(draft.key, entry());
      save();
    }
  }

  document.addEventListener("submit", (event) => {
    if (kept && event.target === form) {
      const other = event.submitter?.getAttribute("formaction");
      if (other && !event.submitter.dataset.part) {
        return;
      }
      event.preventDefault();
      draft.sending || (other ? turn(event.submitter) : send());
    } else if (kept && event.target.matches(".draft-removal")) {
      event.preventDefault();
      remove(event.target.dataset.key);
    }
  });

  document.addEventListener("click", async (event) => {
    if (kept && form && event.target.closest("[data-stop]")) {
      event.preventDefault();
      stop();
    } else if (kept && form && draft.dirty && !draft.closed && event.target.closest("#later")) {
      event.preventDefault();
      await save();
      away || (location.href = event.target.href);
    }
  });

  addEventListener("online", goOn);
  addEventListener("pagehide", hurry);
  addEventListener("pageshow", (event) => event.persisted && form && draft.closed && location.reload());
  document.addEventListener("visibilitychange", () =>
    document.hidden ? hurry() : (away || (form && draft?.dirty)) && goOn());
  document.addEventListener("page:shown", start);
  start();
})();
