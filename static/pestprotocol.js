// What a page does besides htmx: it hides on Esc Esc, it keeps a session alive while
// somebody types, and it fills in the sign-in of the demo. Works without all of it.
"use strict";

(() => {
  const cover = document.getElementById("cover");
  const idleSeconds = Number(document.body.dataset.idleSeconds || 0);
  const PULSE_EVERY = 5 * 60 * 1000;
  const ESC_TWICE_WITHIN = 600;
  let lastEsc = 0;
  let lastPulse = Date.now();
  let idleTimer;

  const rest = () =>
    [...document.body.children].filter((part) => part !== cover);

  function hide() {
    if (!cover || !cover.hidden) return;
    cover.returnTo = document.activeElement;
    cover.hidden = false;
    rest().forEach((part) => { part.inert = true; });
    document.getElementById("cover-off").focus();
  }

  function show() {
    cover.hidden = true;
    rest().forEach((part) => { part.inert = false; });
    if (cover.returnTo) cover.returnTo.focus();
  }

  // The server forgets an idle session; what stands on the screen must go as well.
  function leave() {
    hide();
    window.location.replace(window.location.pathname + window.location.search);
  }

  function active() {
    clearTimeout(idleTimer);
    idleTimer = setTimeout(leave, idleSeconds * 1000);
    if (Date.now() - lastPulse < PULSE_EVERY) return;
    lastPulse = Date.now();
    fetch(document.body.dataset.pulse, { credentials: "same-origin" }).catch(() => {});
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - lastEsc < ESC_TWICE_WITHIN) hide();
    lastEsc = event.timeStamp;
  });
  if (cover) document.getElementById("cover-off").addEventListener("click", show);

  if (idleSeconds) {
    ["keydown", "pointerdown", "input"].forEach((kind) =>
      document.addEventListener(kind, active, { passive: true }));
    active();
  }

  document.querySelectorAll("[data-fill-login]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      document.querySelector("[name=login]").value = button.dataset.fillLogin;
      const password = document.querySelector("[name=password]");
      password.value = button.dataset.fillPassword;
      password.form.querySelector("button").focus();
    });
  });
})();
