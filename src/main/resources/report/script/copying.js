// Copies what matches in a long table, as CSV.
// Needs: elements, wording, tables.

// No spreadsheet must take what stands in a log for a formula.
function csvCell(value) {
  const text = /^[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]/.test(value) ? "'" + value : value;
  return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

function csv(list) {
  const columns = [...list.table.tHead.rows[0].cells].filter((th) => th.textContent !== "Over time");
  const head = columns.map((th) => th.textContent);
  const said = (cell) => ($("summary bdi", cell) || cell).textContent.trim();
  const rows = list.matching().map(({ row }) => columns.map((th) => said(row.cells[th.cellIndex])));
  return [head, ...rows].map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}

async function copy(button) {
  const list = button.dataset.copy === "texts" ? kindList : lineList;
  const text = csv(list);
  let isDone = true;
  try { await navigator.clipboard.writeText(text); } catch { isDone = copyByTextArea(text); }
  button.textContent = isDone ? `Copied ${plural(list.found, "row")}` : "Cannot copy";
  setTimeout(() => { button.textContent = "Copy as CSV"; }, 1800);
}

// The old way, where a browser keeps the clipboard from files.
function copyByTextArea(text) {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  return isDone;
}

for (const button of all("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
