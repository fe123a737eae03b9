// Keeps a form on the server every few seconds while somebody types. Without it the
// form is sent as always; with it, a session that ends costs nobody their words.
"use strict";

(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const said = form.querySelector("[data-draft-said]");
  const lost = form.querySelector("[data-draft-lost]");
  const EVERY = 3000;
  let timer;
  let saving;
  let leaving = false;

  async function keep({ keepalive = false } = {}) {
    clearTimeout(timer);
    timer = undefined;
    if (leaving) return;
    saving = new AbortController();
    try {
      const answer = await fetch(form.dataset.draft, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        credentials: "same-origin",
        keepalive,
        redirect: "error",
        signal: saving.signal,
      });
      const words = (await answer.json()).said;
      said.textContent = words;
      lost.hidden = true;
    } catch (problem) {
      if (problem.name !== "AbortError") lose();
    }
  }

  function lose() {
    said.textContent = "";
    lost.hidden = false;
  }

  function later() {
    timer = timer || setTimeout(keep, EVERY);
  }

  // Who only searches has told nothing yet.
  form.addEventListener("input", (event) => {
    if (event.target.type !== "search") later();
  });
  // A pupil who is picked changes the form without typing.
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "wie") later();
  });

  // What is being sent is no draft any more; a save that comes late would bring it back.
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
    if (saving) saving.abort();
  });
  window.addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) keep({ keepalive: true });
  });
})();
