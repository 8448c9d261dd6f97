// The keyboard; keys of one letter can be turned off.
// Needs: elements, choice, search, tables, timeline, copying.

const help = $("#help");
const single = $("#single");
const KEYS = "hybridlog.keys";
try { single.checked = localStorage.getItem(KEYS) !== "off"; } catch { /* a file may have no storage */ }
single.addEventListener("change", () => {
  try { localStorage.setItem(KEYS, single.checked ? "on" : "off"); } catch { /* until the page is closed */ }
});
$("#keys").addEventListener("click", () => help.showModal());

// From the marked kind to one of its neighbours; to the first if none that is shown is marked.
let marked = null;
function step(by) {
  const shown = kindList.shown();
  if (!shown.length) return;
  if (marked) marked.row.classList.remove("at");
  marked = shown[Math.max(0, Math.min(shown.length - 1, shown.indexOf(marked) + by))];
  marked.row.classList.add("at");
  marked.row.scrollIntoView({ block: "nearest" });
  $("summary", marked.row).focus({ preventScroll: true });
}

function openMarked() {
  if (!marked || marked.row.hidden) return;
  const details = $("details", marked.row);
  details.open = !details.open;
}

function leaveAll() {
  chooseAll();
  showFind();
  changed();
}

function onEscape() {
  if (document.activeElement !== searchBox) leaveAll();
  else if (!searchBox.value) searchBox.blur();
  else {
    choice.find = "";
    showFind();
    changed();
  }
}

const ACTIONS = {
  "/": () => { searchBox.focus(); searchBox.select(); },
  j: () => step(1),
  k: () => step(-1),
  o: openMarked,
  "[": () => shiftTime(-1),
  "]": () => shiftTime(1),
  c: () => copy($("[data-copy=texts]")),
  "?": () => help.showModal(),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "Escape") onEscape();
  if (event.key === "Escape" || !single.checked || event.target.matches("input,textarea")) return;
  const card = /^[1-9]$/.test(event.key) && all("#labels button")[event.key - 1];
  const act = card ? () => card.click() : Object.hasOwn(ACTIONS, event.key) && ACTIONS[event.key];
  if (!act) return;
  act();
  event.preventDefault();
});
