// Counts events under what is chosen.
// Needs: wording, data, choice, search.

// Events by file, label and stage, and what bounds they are; behind the last file stand those of all
// files that are chosen.
const CHOSEN_FILES = data.files + 1;
const slotEvents = new Float64Array((CHOSEN_FILES + 1) * data.labels * data.stages);
const slotBounds = new Uint8Array(slotEvents.length);
const slot = (file, label, stage) => (file * data.labels + label) * data.stages + stage;

function add(file, { label, stage }, events, bound) {
  slotEvents[slot(file, label, stage)] += events;
  if (events) slotBounds[slot(file, label, stage)] |= bound;
}

// Matching events by bin, at other times than the chosen one too; and how many more match of which
// the page does not know the time.
const overTime = { bins: new Float64Array(Math.max(1, data.bins)), unknown: 0 };

function countEvents() {
  slotEvents.fill(0);
  slotBounds.fill(0);
  overTime.bins.fill(0);
  overTime.unknown = 0;
  const words = searchWords();
  for (const kind of kinds) countKind(kind, words);
  if (choice.find) kinds.forEach(addKind);
  else addCells();
}

function countKind(kind, words) {
  kind.inFiles = eventsInFiles(kind);
  kind.inTime = eventsInTime(kind);
  kind.ofAnyLabel = Math.min(kind.inFiles, kind.inTime);
  kind.bound = boundInTime(kind, kind.inFiles);
  kind.found = words.length ? findInKind(kind, words) : null;
  if (kind.found) {
    const isValueHere = kind.found.inValue && kind.ofAnyLabel === kind.events && !kind.bound;
    kind.here = kind.found.places.filter((place) => passes(choice.file, place.file) && passesTime(place.bin));
    kind.ofAnyLabel = Math.max(kind.here.length, isValueHere ? 1 : 0);
    kind.bound = kind.ofAnyLabel && kind.ofAnyLabel < kind.events ? LEAST : 0;
  }
  kind.matching = passesOutcome(kind.label, kind.stage) ? kind.ofAnyLabel : 0;
}

function eventsInFiles(kind) {
  if (!choice.file.size) return kind.events;
  let events = 0;
  for (const file of choice.file) events += kind.files.get(file) || 0;
  return events;
}

function eventsInTime(kind) {
  if (!choice.time) return kind.events;
  if (!data.textsTimed) return kind.first <= choice.time[1] && kind.last >= choice.time[0] ? kind.events : 0;
  let events = 0;
  for (const [bin, n] of kind.times) if (passesTime(bin)) events += n;
  return events;
}

// Of a kind with so many events in some files it may not be known how many of these lie in the time.
function boundInTime(kind, events) {
  if (!choice.time || !events || !kind.inTime) return 0;
  return !data.textsTimed || (events < kind.events && kind.inTime < kind.events) ? MOST : 0;
}

function addKind(kind) {
  add(CHOSEN_FILES, kind, kind.ofAnyLabel, kind.bound);
  const isDrawn = passesOutcome(kind.label, kind.stage);
  if (kind.found) {
    for (const place of kind.here) add(place.file, kind, 1, kind.bound);
    if (isDrawn) drawPlaces(kind);
    return;
  }
  for (const [file, events] of kind.files) {
    if (passes(choice.file, file)) add(file, kind, Math.min(events, kind.inTime), boundInTime(kind, events));
  }
  if (!isDrawn) return;
  if (data.textsTimed && kind.inFiles === kind.events) for (const [bin, events] of kind.times) overTime.bins[bin] += events;
  else overTime.unknown += kind.inFiles;
}

function drawPlaces(kind) {
  const places = kind.found.places.filter((place) => passes(choice.file, place.file));
  for (const { bin } of places) if (bin >= 0) overTime.bins[bin]++;
  if (!places.length) overTime.unknown += kind.ofAnyLabel;
}

function addCells() {
  const bound = choice.time && !data.filesTimed ? MOST : 0;
  const outcome = { label: 0, stage: 0 };
  for (let i = 0; i < cells.events.length; i++) {
    const file = cells.file[i], bin = cells.bin[i], events = cells.events[i], isFileChosen = passes(choice.file, file);
    outcome.label = cells.label[i];
    outcome.stage = cells.stage[i];
    if (!data.filesTimed || passesTime(bin)) {
      add(file, outcome, events, bound);
      if (isFileChosen) add(CHOSEN_FILES, outcome, events, choice.file.size ? bound : 0);
    }
    if (!choice.file.size || !isFileChosen || !passesOutcome(outcome.label, outcome.stage)) continue;
    if (!data.filesTimed) overTime.unknown += events;
    else if (bin >= 0) overTime.bins[bin] += events;
  }
  outcomes.forEach(addOutcome);
}

function addOutcome({ label, stage, times }) {
  const isDrawn = !choice.file.size && passesOutcome(label, stage);
  let inTime = 0;
  for (const [bin, events] of times) {
    if (passesTime(bin)) inTime += events;
    if (isDrawn) overTime.bins[bin] += events;
  }
  if (!choice.time) return;
  // Where the times of a file are not known, it has no more events in a time than all files have.
  for (let file = 0; file <= CHOSEN_FILES; file++) {
    const at = slot(file, label, stage);
    slotEvents[at] = Math.min(slotEvents[at], inTime);
  }
}

// Events of a label, stage and file (null: of any that is chosen), and what bound that is.
function sum(label, stage, file, isAnyLabel) {
  const place = file === null ? CHOSEN_FILES : file;
  let n = 0, bound = 0;
  if (file !== null && !passes(choice.file, file)) return { n, bound };
  for (let l = 0; l < data.labels; l++) {
    if ((label !== null && l !== label) || !(isAnyLabel || passes(choice.label, l))) continue;
    for (let s = 0; s < data.stages; s++) {
      if ((stage !== null && s !== stage) || !passes(choice.by, s)) continue;
      n += slotEvents[slot(place, l, s)];
      bound |= slotBounds[slot(place, l, s)];
    }
  }
  return { n, bound: n ? bound : 0 };
}
