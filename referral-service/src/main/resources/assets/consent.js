// Reads the text aloud where the browser has a voice for its language, and takes the code from behind the hash sign of a scanned
// address. Without this file the page can be read and the code typed.
(() => {
  const code = document.getElementById("code");
  const scanned = window.location.hash.replace(/\D/g, "");
  if (code && scanned) {
    code.value = scanned;
    document.querySelectorAll(".rf-languages a").forEach((link) => { link.hash = scanned; });
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  }

  const button = document.getElementById("aloud");
  const speech = window.speechSynthesis;
  if (!button || !speech) {
    return;
  }
  const language = button.dataset.language;
  const voice = () => speech.getVoices().find((each) => each.lang.toLowerCase().split(/[-_]/)[0] === language);
  const offer = () => { button.hidden = !voice(); };
  const show = (speaking) => {
    button.textContent = speaking ? button.dataset.off : button.dataset.on;
    button.setAttribute("aria-pressed", String(speaking));
  };
  const text = () => [...document.querySelectorAll("#consent-text, [data-aloud]")]
    .flatMap((part) => [...part.querySelectorAll("h2, p, li, legend, label")])
    .map((line) => line.textContent.trim().replace(/\s+/g, " "))
    .filter((line) => line);

  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      show(false);
      return;
    }
    const lines = text();
    lines.forEach((line, at) => {
      const said = new SpeechSynthesisUtterance(line);
      said.lang = language;
      said.voice = voice() || null;
      if (at === lines.length - 1) {
        said.addEventListener("end", () => show(false));
      }
      speech.speak(said);
    });
    show(true);
  });
  speech.addEventListener("voiceschanged", offer);
  window.addEventListener("pagehide", () => speech.cancel());
  offer();
})();
