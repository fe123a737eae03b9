// What the pages of the acts do besides htmx: print, copy, advise on words, and send a
// form once. All of it can be missed.
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

  // Advice on words: a judgement of the person, or a letter where a name should be
  // ("J.", "J.H.", "JH"). "met Jesse H." and "klas A" are no such; U is a word.
  const LETTERS = new RegExp([
    String.raw`(?<![\p{Ll},]\s\p{Lu}\p{Ll}+\s)(?<![\p{L}\p{N}.])(?:\p{Lu}\.)+`,
    String.raw`(?<![\p{L}\p{N}.'’])(?!U\b)\p{Lu}{1,2}(?=[^\p{L}\p{N}.'’])`,
  ].join("|"), "gu");
  const AFTER = /(?:klas|groep|lokaal|plan|team|blok|deel)\s$/iu;
  const ADVICE = {
    person: (text, words) => {
      const written = ` ${text.toLowerCase().split(/[^\p{L}]+/u).join(" ")} `;
      return words.some((word) => written.includes(` ${word} `));
    },
    letters: (text, words) => [...text.matchAll(LETTERS)].some((found) =>
      !words.includes(found[0]) && !AFTER.test(text.slice(0, found.index))),
  };

  document.querySelectorAll("[data-advice]").forEach((hint) => {
    const field = document.getElementById(hint.dataset.of);
    const words = hint.dataset.words.split("|");
    const look = (text) => {
      hint.hidden = !ADVICE[hint.dataset.advice](text, words);
    };
    // While somebody types, a last capital may be the beginning of a whole name.
    field.addEventListener("input", () => look(field.value));
    field.addEventListener("change", () => look(`${field.value} `));
    look(`${field.value} `);
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
