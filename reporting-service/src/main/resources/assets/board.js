// Shows new figures as they come; without this file the page shows them when loaded again.
(() => {
  const board = document.getElementById("board");
  const state = document.getElementById("live-state");
  if (!board || !window.EventSource) {
    return;
  }
  const source = new EventSource(board.dataset.stream);
  source.addEventListener("open", () => { state.textContent = state.dataset.on; });
  source.addEventListener("error", () => { state.textContent = state.dataset.off; });
  source.addEventListener("figures", (event) => { board.innerHTML = JSON.parse(event.data).html; });
  window.addEventListener("pagehide", () => source.close());
})();
