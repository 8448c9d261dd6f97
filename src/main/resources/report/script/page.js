// Shows the page under what is chosen, as often as that changes.
// Needs: elements, data, choice, search, counting, tables, timeline, pictures, status, link, keys.

function showLines() {
  const words = searchWords();
  for (const line of lines) {
    const isMatching = passesOutcome(line.label, line.stage) && passes(choice.file, line.file)
      && (!choice.time || (line.bin >= 0 && passesTime(line.bin))) && isFoundInLine(line, words);
    line.matching = isMatching ? 1 : 0;
  }
  lineList.show();
}

// Marks are slow to paint: where all rows are shown, only the first have them.
function highlightFirst() {
  const first = [kindList, lineList].flatMap((list) => list.shown().slice(0, SHOWN));
  highlight(first.map((item) => item.row));
}

on.show = () => {
  countEvents();
  const matching = sum(null, null, null);
  showNumbers(matching);
  kindList.show();
  showLines();
  showStatus(matching);
  showChips();
  showPictures();
  showTime();
  highlightFirst();
};
on.keep = writeLink;

$("#reset").addEventListener("click", () => { leaveAll(); searchBox.focus(); });
addEventListener("hashchange", () => { if (readLink()) on.show(); });

const root = document.documentElement;
$("#theme").addEventListener("click", () => {
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
});

let opened = [];
const setOpen = (isOpen) => { for (const details of opened) details.open = isOpen; };
addEventListener("beforeprint", () => {
  opened = all("details:not([open])").filter((details) => !details.closest("[hidden],table"));
  setOpen(true);
});
addEventListener("afterprint", () => { setOpen(false); opened = []; });

for (const node of all(".js")) node.hidden = false;
$("#bar").hidden = false;
readLink();
on.show();
