// On a phone the four parts of the form are four steps. Without this file they stand below each other.
(() => {
  let form;
  const parts = () => [...form.querySelectorAll(":scope > .rf-section")];
  const at = () => Number(form.dataset.at);
  const stepping = () => getComputedStyle(form.querySelector(".rf-step[id]")).display !== "none";

  function start() {
    form = document.getElementById("referral-form");
    if (!form) {
      return;
    }
    form.classList.add("rf-stepped");
    const wrong = parts().findIndex((part) => part.querySelector(".pk-error, [aria-invalid=true]"));
    open(1 + (wrong < 0 ? led() : wrong));
    form.addEventListener("click", (event) => {
      const way = event.target.closest("[data-step]");
      if (way) {
        walk(Number(way.dataset.step));
      }
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input, select") && stepping() && at() < parts().length) {
        event.preventDefault();
        walk(1);
      }
    });
  }

  /** The step to which the address leads, else the one with which the form begins. */
  function led() {
    const part = parts().findIndex((each) => location.hash && each.querySelector(`[id="${location.hash.slice(1)}"]`));
    return part < 0 ? Number(form.dataset.begin) - 1 : part;
  }

  function open(number) {
    form.dataset.at = number;
    parts().forEach((part, index) => part.classList.toggle("rf-here", index === number - 1));
    form.closest("main").classList.toggle("rf-later", number > 1 && number !== Number(form.dataset.begin));
  }

  function walk(by) {
    open(Math.min(Math.max(at() + by, 1), parts().length));
    const heading = parts()[at() - 1].querySelector("h2");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    form.scrollIntoView({ block: "start" });
  }

  // A mistake in the summary leads to its field, in whatever step that lies.
  document.addEventListener("click", (event) => {
    const mistake = event.target.closest("#error-summary a");
    const part = mistake && document.getElementById(decodeURIComponent(mistake.hash.slice(1)))?.closest(".rf-section");
    if (part && form?.contains(part)) {
      open(parts().indexOf(part) + 1);
    }
  });
  document.addEventListener("page:shown", start);
  start();
})();
