// What the reader has chosen: labels, deciders, files, a time, words to find.
// Needs: elements, data.

// The filters by their names in the address, and the data attributes of their buttons.
const FILTERS = { label: "l", by: "d", file: "f" };
const choice = { label: new Set(), by: new Set(), file: new Set(), time: null, find: "", unknown: [] };

const isFiltered = () => choice.label.size + choice.by.size + choice.file.size > 0 || choice.find !== "";
const isChosen = () => isFiltered() || choice.time !== null;
const passes = (set, value) => set.size === 0 || set.has(value);
const passesOutcome = (label, stage) => passes(choice.label, label) && passes(choice.by, stage);
const passesTime = (bin) => choice.time === null || (bin >= choice.time[0] && bin <= choice.time[1]);

function chooseTime(a, b) {
  const from = Math.max(0, Math.min(a, b)), to = Math.min(data.bins - 1, Math.max(a, b));
  choice.time = from === 0 && to === data.bins - 1 ? null : [from, to];
}

function chooseAll() {
  for (const filter in FILTERS) choice[filter].clear();
  choice.time = null;
  choice.find = "";
  choice.unknown = [];
}

// Set by page.js, the only one that knows all that shows the choice.
const on = { show: null, keep: null };
let frame = 0;
const showSoon = () => { if (!frame) frame = requestAnimationFrame(() => { frame = 0; on.show(); }); };

function changed() {
  choice.unknown = [];
  on.show();
  on.keep();
}

// The buttons of the filters, and what their values are called.
const filterButtons = [];
const filterNames = { label: new Map(), by: new Map(), file: new Map() };
for (const filter in FILTERS) {
  for (const button of all(`button[data-${FILTERS[filter]}]`)) {
    const value = +button.dataset[FILTERS[filter]];
    filterNames[filter].set(value, ($(".n", button) || button).textContent.trim());
    filterButtons.push({ button, filter, value });
    button.disabled = false;
    button.addEventListener("click", () => {
      if (!choice[filter].delete(value)) choice[filter].add(value);
      changed();
    });
  }
}
