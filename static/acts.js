// What the pages of the acts do besides htmx: print, copy, warn for a word about a
// person, and send a form once. All of it can be missed.
"use strict";

(() => {
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  document.querySelectorAll("[data-copy]").forEach((button) => {
    const text = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", async () => {
      text.select();
      // Without https the browser keeps the clipboard closed; the text is selected.
      if (!navigator.clipboard) return;
      await navigator.clipboard.writeText(text.value);
      button.textContent = button.dataset.copied;
    });
  });

  // With a script the advice follows the answers by itself.
  document.querySelectorAll("[data-without-script]").forEach((button) => {
    button.hidden = Boolean(window.htmx);
  });

  document.querySelectorAll("[data-about-behaviour]").forEach((hint) => {
    const text = document.getElementById(hint.dataset.aboutBehaviour);
    const words = hint.dataset.words.split(" ");
    text.addEventListener("input", () => {
      const written = text.value.toLowerCase().split(/[^\p{L}]+/u);
      hint.hidden = !words.some((word) => written.includes(word));
    });
  });

  // Two clicks are one act; the page stays usable when somebody comes back to it.
  document.querySelectorAll("form[method=post]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
      const { submitter } = event;
      if (submitter && submitter.dataset.busy) {
        submitter.dataset.rest = submitter.textContent;
        submitter.textContent = submitter.dataset.busy;
      }
    });
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      const busy = document.querySelector("[data-rest]");
      if (busy) busy.textContent = busy.dataset.rest;
    });
  });
})();
