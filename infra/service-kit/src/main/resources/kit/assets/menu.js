// Keeps the number at the worklists up to date while the page is looked at; without this file it is that of the last load.
(() => {
  const places = document.querySelectorAll("[data-counts]");
  if (places.length === 0 || !window.EventSource) {
    return;
  }
  let source = null;
  const show = (event) => {
    const count = JSON.parse(event.data);
    places.forEach((place) => {
      place.hidden = count.shown === "";
      place.firstElementChild.textContent = count.shown;
      place.lastElementChild.textContent = count.spoken;
    });
  };
  const close = () => {
    source?.close();
    source = null;
  };
  const open = () => {
    if (source === null && !document.hidden) {
      source = new EventSource(places[0].dataset.counts);
      source.addEventListener("counts", show);
    }
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
})();
