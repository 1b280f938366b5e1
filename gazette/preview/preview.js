// Loads the page again when its site was built again, and keeps up to date what the banner above it says.
const banner = document.getElementById("preview");
const edition = banner.dataset.edition;

async function show(state) {
  if (state.edition !== edition) {
    location.reload();
    return;
  }
  const answer = await fetch(`/-/banner?page=${encodeURIComponent(location.pathname)}`);
  const written = new DOMParser().parseFromString(await answer.text(), "text/html");
  banner.replaceChildren(...written.getElementById("preview").childNodes);
}

const builds = new EventSource("/-/events");
builds.addEventListener("message", (event) => show(JSON.parse(event.data)));
builds.addEventListener("error", () => {
  const stopped = document.createElement("p");
  stopped.textContent = "The preview has stopped. Start it again in the terminal: make serve";
  banner.replaceChildren(stopped);
});
