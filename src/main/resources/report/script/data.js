// What the page knows of the run: the numbers that PageData.java writes, beside the rows of the two long tables.
// Needs: elements.

const data = JSON.parse($("#data").textContent);
const startOf = (bin) => data.start + bin * data.width;

// Of the first numbers of the pairs only the distance to the one before is written.
function eachPair(list, from, use) {
  let key = 0;
  for (let i = from; i < list.length; i += 2) use((key += list[i]), list[i + 1]);
}

// Events by label and stage, and when.
const outcomes = data.outcomes.map((row) => {
  const times = [];
  eachPair(row, 3, (bin, events) => times.push([bin, events]));
  return { label: row[0], stage: row[1], events: row[2], times };
});
const total = outcomes.reduce((before, outcome) => before + outcome.events, 0);

// Events by file, label, stage and bin (-1: no time): flat, since there may be 100,000.
const cells = { file: [], label: [], stage: [], bin: [], events: [] };
for (const row of data.cells) {
  const { label, stage } = outcomes[row[1]];
  let untimed = row[2];
  const push = (bin, events) => {
    cells.file.push(row[0]);
    cells.label.push(label);
    cells.stage.push(stage);
    cells.bin.push(bin);
    cells.events.push(events);
    untimed -= events;
  };
  eachPair(row, 3, push);
  if (untimed) push(-1, untimed);
}

const rowsOf = (table) => [...$("tbody", table).rows];
const kindTable = $("#texts");
const kindRows = rowsOf(kindTable);
const kinds = data.texts.map(([label, stage, events, [first, last], byTime, byFile, samples], i) => {
  const times = new Map(), files = new Map(), places = [];
  eachPair(byTime, 1, (bin, n) => times.set(bin, n));
  for (let j = 0; j < byFile.length; j += 2) files.set(byFile[j], byFile[j + 1]);
  for (let j = 0; j < samples.length; j += 2) places.push({ file: samples[j], bin: samples[j + 1] });
  return { row: kindRows[i], label, stage, events, first, last, times, files, places, matching: events };
});
const lineTable = $("#rows");
const lineRows = rowsOf(lineTable);
const lines = data.lines.map(([label, stage, file, bin], i) => ({ row: lineRows[i], label, stage, file, bin, matching: 1 }));
