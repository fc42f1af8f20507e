// Counts the lines that are chosen, and offers only what is possible for one of them. Without this file the next page says so.
(() => {
  let form;
  const boxes = () => [...document.querySelectorAll("input[name=chosen][form=choose]")];

  function start() {
    form = document.getElementById("choose");
    if (form) {
      show();
    }
  }

  function show() {
    const chosen = boxes().filter((box) => box.checked);
    const possible = new Set(chosen.flatMap((box) => box.dataset.moves.split(" ")));
    const list = form.querySelector("select");
    for (const option of list.options) {
      option.hidden = option.disabled = option.value !== "" && chosen.length > 0 && !possible.has(option.value);
    }
    if (list.selectedOptions[0]?.disabled) {
      list.value = "";
    }
    form.classList.toggle("rf-none", chosen.length === 0);
    const count = document.getElementById("chosen-count");
    const said = chosen.length ? form.dataset.count.replace("{0}", chosen.length) : "";
    if (count.textContent !== said) {
      count.textContent = said;
    }
    document.getElementById("pick-all").checked = chosen.length === boxes().length;
  }

  document.addEventListener("change", (event) => {
    if (!form) {
      return;
    }
    if (event.target.id === "pick-all") {
      boxes().forEach((box) => { box.checked = event.target.checked; });
      show();
    } else if (event.target.name === "chosen") {
      show();
    }
  });
  document.addEventListener("page:shown", start);
  // A page to which one comes back keeps its ticks.
  window.addEventListener("pageshow", start);
  start();
})();
