// The two long tables: order, and how many rows are shown.
// Needs: elements, wording, data, choice.

const SHOWN = 100;
// Where the events stand before the pictures, these must not be far away.
const FIRST = matchMedia("(max-width:760px)").matches ? 15 : SHOWN;

class LongTable {
  // By the names of the columns that sort: what an item is sorted by.
  constructor(table, items, keys) {
    this.table = table;
    this.items = items;
    this.keys = keys;
    this.order = items;
    this.limit = FIRST;
    this.more = $(".more", table.parentNode);
    $("button", this.more).addEventListener("click", () => { this.limit = Infinity; on.show(); });
    for (const th of all("th[data-s]", table)) {
      th.replaceChildren(makeButton(th.textContent, () => { this.sort(th); on.show(); }));
    }
  }

  // By a column; if it is sorted by that already, the other way round.
  sort(th) {
    const first = th.dataset.s === "n" ? "descending" : "ascending";
    const isTurned = th.getAttribute("aria-sort") === first;
    for (const other of all("th[aria-sort]", this.table)) other.removeAttribute("aria-sort");
    this.by = th.dataset.s;
    this.isDown = (first === "descending") !== isTurned;
    th.setAttribute("aria-sort", this.isDown ? "descending" : "ascending");
    this.arrange();
  }

  arrange() {
    const key = this.keys[this.by], sign = this.isDown ? -1 : 1;
    for (const item of this.items) item.key = key(item);
    const before = this.order;
    this.order = [...this.items].sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
    if (this.order.every((item, place) => item === before[place])) return;
    const body = this.table.tBodies[0], focused = document.activeElement;
    body.append(...this.order.map((item) => item.row));
    if (body.contains(focused)) focused.focus({ preventScroll: true });
  }

  matching() { return this.order.filter((item) => item.matching > 0); }

  shown() { return this.matching().slice(0, this.limit); }

  show() {
    // Filters change the counts and nothing else by which a table is sorted.
    if (this.by === "n") this.arrange();
    this.found = 0;
    for (const item of this.order) {
      if (item.matching > 0) this.found++;
      item.row.hidden = !item.matching || this.found > this.limit;
    }
    this.more.hidden = this.found <= this.limit;
    $("button", this.more).textContent = `Show all ${count(this.found)}`;
  }
}

const cellText = (item, column) => item.row.cells[column].textContent;
const byLabel = (item) => item.label;
// What has no time stands behind all that has one.
const byTimeIn = (column) => (item) => cellText(item, column) || "\uffff";
const kindList = new LongTable(kindTable, kinds, {
  l: byLabel,
  x: (kind) => $("summary bdi", kind.row).textContent.toLowerCase(),
  n: (kind) => kind.matching,
  a: byTimeIn(5),
  z: byTimeIn(6),
});
const lineList = new LongTable(lineTable, lines, { l: byLabel, a: byTimeIn(1) });
