// Says what is chosen and how much that is: the sentence in the bar, its chips, all numbers that follow the filters.
// Needs: elements, wording, data, choice, search, counting, tables, timeline.

const listed = kinds.reduce((before, kind) => before + kind.events, 0);

function statusText(matching) {
  if (choice.unknown.length) return `No filter here for ${choice.unknown.join(", ")}`;
  if (!isChosen()) return `${count(total)} events`;
  if (choice.find && !matching.n && !lineList.found) return nothingText();
  // Kinds that are not in the page are not searched; but a line in the page is an event that matches.
  const n = choice.find ? Math.max(matching.n, lineList.found) : matching.n;
  const isLeast = choice.find && n < total && (listed < total || n > matching.n);
  const events = boundInWords(matching.bound | (isLeast ? LEAST : 0)) + count(n);
  const inTables = `${plural(kindList.found, "kind")}, ${count(lineList.found)} of ${count(lines.length)} lines here`;
  return `${events} of ${count(total)} events, ${inTables}`;
}

function nothingText() {
  const words = searchWords();
  const ofKinds = kinds.filter(({ found }) => !found || found.places.length || found.inValue).length;
  const ofLines = lines.filter((line) => isFoundInLine(line, words)).length;
  if (ofKinds + ofLines) {
    return `Nothing here under these filters; without them ${plural(ofKinds, "kind")} and ${plural(ofLines, "line")} match`;
  }
  return `Nothing in ${count(kinds.length)} kinds and ${count(lines.length)} lines; the other lines of ${count(total)} events are in predictions.csv`;
}

function showChips() {
  const chips = [];
  const addChip = (text, leave) => {
    const chip = makeButton(text, () => { leave(); changed(); ($("#active button") || searchBox).focus(); });
    chip.setAttribute("aria-label", "Leave out the filter " + text);
    chips.push(chip);
  };
  for (const filter in FILTERS) {
    for (const value of choice[filter]) addChip(filterNames[filter].get(value), () => choice[filter].delete(value));
  }
  if (choice.time) addChip(timeText(choice.time), () => { choice.time = null; });
  $("#active").replaceChildren(...chips);
}

// Cells by the label, stage and file whose events they count ("-": any), or whose share they tell.
const cellsOf = (name) => all(`[data-${name}]`).map((cell) =>
  [cell, cell.dataset[name].split(",").map((part) => (part === "-" ? null : +part))]);
const countCells = cellsOf("v");
const shareCells = cellsOf("w");

function showNumbers(matching) {
  const putBounded = (node, { n, bound }) => put(node, bounded(n, bound));
  for (const [cell, outcome] of countCells) putBounded(cell, sum(...outcome));
  for (const [cell, outcome] of shareCells) put(cell, share(sum(...outcome).n, matching.n));
  const ofAnyLabel = sum(null, null, null, true).n;
  for (const card of all("#labels button")) {
    const events = sum(+card.dataset.l, null, null, true);
    putBounded($("b", card), events);
    put($("small", card), share(events.n, ofAnyLabel));
  }
  for (const kind of kinds) if (kind.matching) put(kind.row.cells[3], bounded(kind.matching, kind.bound));
}

function showStatus(matching) {
  put($("#status"), statusText(matching));
  $("#reset").hidden = !isChosen();
  for (const { button, filter, value } of filterButtons) button.setAttribute("aria-pressed", choice[filter].has(value));
  $("#labels").classList.toggle("some", choice.label.size > 0);
}
