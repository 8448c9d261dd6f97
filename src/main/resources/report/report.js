(() => {
  "use strict";
  const $ = (query, from) => (from || document).querySelector(query);
  const all = (query, from) => [...(from || document).querySelectorAll(query)];
  const data = JSON.parse($("#data").textContent);
  const { bins, labels: L, stages: S, files: K } = data;
  const F = K + 1;
  const SHOWN = 100;
  // Where the events stand before the pictures, these must not be far away.
  const FIRST = matchMedia("(max-width:760px)").matches ? 15 : SHOWN;
  const format = new Intl.NumberFormat("en-US");
  const count = (n) => format.format(n);
  const share = (part, whole) => {
    if (!part || !whole) return "0%";
    const percent = (100 * part) / whole;
    return percent < 0.1 ? "<0.1%" : part === whole ? "100%" : Math.min(99.9, percent).toFixed(1) + "%";
  };
  const iso = (ms) => new Date(ms).toISOString().replace(/\.000Z$/, "Z");
  const clock = (ms) => iso(ms).replace("T", " ").replace("Z", "");
  const startOf = (bin) => data.start + bin * data.width;

  /* ---- counts: flat arrays of file, label, stage, bin (-1: no time), events ---- */
  const cells = { f: [], l: [], s: [], t: [], n: [] };
  const pairs = (list, from, each) => {
    let at = 0;
    for (let i = from; i < list.length; i += 2) each((at += list[i]), list[i + 1]);
  };
  const cell = (f, l, s, t, n) => {
    cells.f.push(f); cells.l.push(l); cells.s.push(s); cells.t.push(t); cells.n.push(n);
  };
  for (const c of data.cells) {
    const [l, s] = data.outcomes[c[1]];
    let rest = c[2];
    pairs(c, 3, (t, n) => { cell(c[0], l, s, t, n); rest -= n; });
    if (rest) cell(c[0], l, s, -1, rest);
  }
  const size = cells.n.length;
  const texts = data.texts.map((x, i) => {
    const times = new Map(), files = new Map(), places = [];
    pairs(x[4], 1, (t, n) => times.set(t, n));
    for (let j = 0; j < x[5].length; j += 2) files.set(x[5][j], x[5][j + 1]);
    for (let j = 0; j < x[6].length; j += 2) places.push({ f: x[6][j], t: x[6][j + 1] });
    return { i, l: x[0], s: x[1], n: x[2], a: x[3][0], z: x[3][1], times, files, places, any: x[2], now: x[2], bound: 0 };
  });
  const lines = data.lines.map((x, i) => ({ i, l: x[0], s: x[1], f: x[2], t: x[3], now: 1 }));
  const listed = texts.reduce((sum, x) => sum + x.n, 0);
  const total = data.outcomes.reduce((sum, o) => sum + o[2], 0);

  /* ---- what is chosen ---- */
  const state = { l: new Set(), d: new Set(), f: new Set(), t: null, q: "", unknown: [] };
  const labelNames = {}, stageNames = {}, fileNames = {};
  const names = { l: labelNames, d: stageNames, f: fileNames };
  for (const kind of "ldf") {
    for (const button of all(`button[data-${kind}]`)) {
      names[kind][button.dataset[kind]] = (($(".n", button) || button).textContent).trim();
      button.disabled = false;
      button.addEventListener("click", () => toggle(kind, +button.dataset[kind]));
    }
  }
  const chosen = () => state.l.size + state.d.size + state.f.size > 0 || state.t !== null || state.q !== "";
  const passes = (set, value) => set.size === 0 || set.has(value);
  const inTime = (t) => state.t === null || (t >= state.t[0] && t <= state.t[1]);

  function toggle(kind, value) {
    if (!state[kind].delete(value)) state[kind].add(value);
    changed();
  }

  /* ---- the two long tables ---- */
  class List {
    constructor(id, items, key) {
      this.table = $("#" + id);
      this.items = items;
      this.limit = FIRST;
      this.body = this.table.tBodies[0];
      this.rows = [...this.body.rows];
      this.words = [];
      this.order = items.map((item) => item.i);
      this.more = this.table.parentNode.querySelector(".more");
      $("button", this.more).addEventListener("click", () => { this.limit = Infinity; this.show(); });
      for (const th of all("th[data-s]", this.table)) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = th.textContent;
        th.replaceChildren(button);
        button.addEventListener("click", () => {
          this.sort(th, th.getAttribute("aria-sort") === this.first(th) ? -1 : 1);
          this.show();
        });
      }
      this.key = key;
    }
    first(th) { return "n" === th.dataset.s ? "descending" : "ascending"; }
    sort(th, turn) {
      for (const other of all("th[aria-sort]", this.table)) other.removeAttribute("aria-sort");
      this.by = th.dataset.s;
      this.down = (this.first(th) === "descending") === (turn === 1);
      th.setAttribute("aria-sort", this.down ? "descending" : "ascending");
      this.arrange();
    }
    arrange() {
      const key = this.key[this.by], sign = this.down ? -1 : 1;
      const keys = this.items.map((item) => key(item, this.rows[item.i]));
      const before = this.order;
      this.order = [...before].sort((a, b) => (keys[a] < keys[b] ? -sign : keys[a] > keys[b] ? sign : a - b));
      if (this.order.every((i, place) => i === before[place])) return;
      const focused = document.activeElement;
      this.body.append(...this.order.map((i) => this.rows[i]));
      if (this.body.contains(focused)) focused.focus({ preventScroll: true });
    }
    matches(i) {
      if (!state.q) return true;
      const text = this.words[i] || (this.words[i] = this.rows[i].textContent.toLowerCase());
      return searched().every((word) => text.includes(word));
    }
    show() {
      // Filters change the counts and nothing else by which a table is sorted.
      if (this.by === "n") this.arrange();
      let shown = 0;
      this.found = 0;
      for (const i of this.order) {
        const visible = this.items[i].now > 0;
        this.found += visible;
        this.rows[i].hidden = !visible || ++shown > this.limit;
      }
      this.more.hidden = this.found <= this.limit;
      $("button", this.more).textContent = `Show all ${count(this.found)}`;
    }
    visible() { return this.order.filter((i) => this.items[i].now > 0); }
  }
  const cellText = (n) => (item, row) => row.cells[n].textContent;
  const time = (n) => (item, row) => row.cells[n].textContent || "\uffff";
  const textList = new List("texts", texts, {
    l: (x) => x.l, n: (x) => x.now, x: (x, row) => $("summary bdi", row).textContent.toLowerCase(), a: time(5), z: time(6) });
  const lineList = new List("rows", lines, { l: (x) => x.l, a: time(1) });

  /* ---- counting under the filters ---- */
  const searched = () => state.q.toLowerCase().split(/\s+/).filter(Boolean);
  /* What a search finds of a kind: all of its events (null) where the masked text has the words; else
     the places of those samples that have them, since the other events are not in this page, and
     whether a value behind a placeholder has them, of which it is not known where it stood. */
  function find(x, words) {
    if (!x.words) {
      const cell = textList.rows[x.i].cells[1];
      const lower = (node) => node.textContent.toLowerCase();
      x.words = lower($("summary bdi", cell));
      x.samples = all(".raw", cell).map(lower);
      x.values = all("dd", cell).map(lower);
    }
    if (words.every((word) => x.words.includes(word))) return null;
    const has = (text) => words.every((word) => text.includes(word) || x.words.includes(word));
    return { places: x.places.filter((place, i) => has(x.samples[i])), value: x.values.some(has) };
  }
  /* What a number may be, if it is not exact; both: neither is known. */
  const LEAST = 1, MOST = 2;
  const bounded = (n, bound) => ["", "≥ ", "≤ ", "≈ "][bound] + count(n);
  /* Of a kind with so many events in some files it may not be known how many of these lie in the time. */
  const boundInTime = (x, n) => (state.t && n && x.timed && (!data.textsTimed || (n < x.n && x.timed < x.n)) ? MOST : 0);
  /* Events of each kind under the filters: "any" whatever its label, "now" of the labels chosen. */
  function countTexts() {
    const words = searched();
    for (const x of texts) {
      x.found = state.q ? find(x, words) : null;
      x.inFiles = x.n;
      if (state.f.size) {
        x.inFiles = 0;
        for (const f of state.f) x.inFiles += x.files.get(f) || 0;
      }
      x.timed = x.n;
      if (state.t) {
        x.timed = 0;
        if (data.textsTimed) for (const [t, m] of x.times) x.timed += inTime(t) ? m : 0;
        else if (x.a <= state.t[1] && x.z >= state.t[0]) x.timed = x.n;
      }
      x.any = Math.min(x.inFiles, x.timed);
      x.bound = boundInTime(x, x.inFiles);
      if (x.found) {
        const isHere = x.found.value && x.any === x.n && !x.bound;
        x.hits = x.found.places.filter((place) => passes(state.f, place.f) && inTime(place.t));
        x.any = Math.max(x.hits.length, isHere ? 1 : 0);
        x.bound = x.any && x.any < x.n ? LEAST : 0;
      }
      x.now = passes(state.l, x.l) && passes(state.d, x.s) ? x.any : 0;
    }
  }
  /* Events by file, label and stage; behind the last file stand those of all files that are chosen. */
  const dense = new Float64Array((F + 1) * L * S);
  const index = (f, l, s) => (f * L + l) * S + s;
  const bounds = new Uint8Array(dense.length);
  const over = new Float64Array(Math.max(1, bins));
  /* Matching events that "over" does not have, since their time is not known. */
  let dateless = 0;
  function add(f, l, s, n, bound) {
    dense[index(f, l, s)] += n;
    if (n) bounds[index(f, l, s)] |= bound;
  }
  function countFound() {
    for (const x of texts) {
      add(F, x.l, x.s, x.any, x.bound);
      const drawn = passes(state.l, x.l) && passes(state.d, x.s);
      if (x.found) {
        for (const place of x.hits) add(place.f, x.l, x.s, 1, x.bound);
        const places = x.found.places.filter((place) => passes(state.f, place.f));
        if (drawn) for (const place of places) if (place.t >= 0) over[place.t]++;
        if (drawn && !places.length) dateless += x.any;
        continue;
      }
      for (const [f, n] of x.files) {
        if (passes(state.f, f)) add(f, x.l, x.s, Math.min(n, x.timed), boundInTime(x, n));
      }
      if (!drawn) continue;
      if (data.textsTimed && x.inFiles === x.n) for (const [t, n] of x.times) over[t] += n;
      else dateless += x.inFiles;
    }
  }
  function countCells() {
    const { f, l, s, t, n } = cells;
    const isBound = state.t && !data.filesTimed;
    for (let i = 0; i < size; i++) {
      const isChosen = passes(state.f, f[i]);
      if (!data.filesTimed || inTime(t[i])) {
        add(f[i], l[i], s[i], n[i], isBound ? MOST : 0);
        if (isChosen) add(F, l[i], s[i], n[i], isBound && state.f.size ? MOST : 0);
      }
      if (!state.f.size || !isChosen || !passes(state.l, l[i]) || !passes(state.d, s[i])) continue;
      if (!data.filesTimed) dateless += n[i];
      else if (t[i] >= 0) over[t[i]] += n[i];
    }
    for (const outcome of data.outcomes) {
      const [l, s] = outcome;
      let timed = 0;
      pairs(outcome, 3, (t, n) => {
        if (inTime(t)) timed += n;
        if (!state.f.size && passes(state.l, l) && passes(state.d, s)) over[t] += n;
      });
      // Where the times of a file are not known, it has no more events in a time than all files have.
      if (state.t) for (let f = 0; f <= F; f++) dense[index(f, l, s)] = Math.min(dense[index(f, l, s)], timed);
    }
  }
  function countAll() {
    dense.fill(0);
    over.fill(0);
    bounds.fill(0);
    dateless = 0;
    countTexts();
    if (state.q) countFound();
    else countCells();
  }
  /* Events of a label, stage, file ("-": any) under the filters, and what bound that is. */
  function sum(label, stage, file, anyLabel) {
    const f = file === "-" ? F : +file;
    let n = 0, bound = 0;
    for (let l = 0; l < L; l++) {
      if ((label !== "-" && l !== +label) || !(anyLabel || passes(state.l, l)) || (f < F && !passes(state.f, f))) continue;
      for (let s = 0; s < S; s++) {
        if ((stage !== "-" && s !== +stage) || !passes(state.d, s)) continue;
        n += dense[index(f, l, s)];
        bound |= bounds[index(f, l, s)];
      }
    }
    return { n, bound: n ? bound : 0 };
  }

  /* ---- showing ---- */
  const numbers = all("[data-v]").map((td) => [td, td.dataset.v.split(",")]);
  const shares = all("[data-w]").map((td) => [td, td.dataset.w.split(",")]);
  const put = (node, text) => { if (node.textContent !== text) node.textContent = text; };
  function render() {
    countAll();
    for (const x of lines) {
      x.now = passes(state.l, x.l) && passes(state.d, x.s) && passes(state.f, x.f)
        && (!state.t || (x.t >= 0 && inTime(x.t))) && lineList.matches(x.i) ? 1 : 0;
    }
    const matching = sum("-", "-", "-");
    for (const [td, [l, d, f]] of numbers) { const { n, bound } = sum(l, d, f); put(td, bounded(n, bound)); }
    for (const [td, [l, d, f]] of shares) put(td, share(sum(l, d, f).n, matching.n));
    const anyLabel = sum("-", "-", "-", true).n;
    for (const card of all("#labels button")) {
      const { n, bound } = sum(card.dataset.l, "-", "-", true);
      put($("b", card), bounded(n, bound));
      put($("small", card), share(n, anyLabel));
    }
    for (const x of texts) if (x.now) put(textList.rows[x.i].cells[3], bounded(x.now, x.bound));
    textList.show();
    lineList.show();
    for (const kind of "ldf") {
      for (const button of all(`button[data-${kind}]`)) button.setAttribute("aria-pressed", state[kind].has(+button.dataset[kind]));
    }
    $("#labels").classList.toggle("some", state.l.size > 0);
    dim();
    put($("#status"), report(matching));
    $("#reset").hidden = !chosen();
    active();
    window_();
    focus();
    highlight();
  }
  const plural = (n, word) => `${count(n)} ${word}${n === 1 ? "" : "s"}`;
  function report(matching) {
    if (state.unknown.length) return `No filter here for ${state.unknown.join(", ")}`;
    if (!chosen()) return `${count(total)} events`;
    if (state.q && !matching.n && !lineList.found) return reportNothing();
    // Kinds that are not in the page are not searched; but a line in the page is an event that matches.
    const n = state.q ? Math.max(matching.n, lineList.found) : matching.n;
    const isLeast = state.q && n < total && (listed < total || n > matching.n);
    const words = ["", "At least ", "At most ", "About "][matching.bound | (isLeast ? LEAST : 0)];
    return `${words}${count(n)} of ${count(total)} events, ${plural(textList.found, "kind")}, ${count(lineList.found)} of ${count(lines.length)} lines here`;
  }
  function reportNothing() {
    const kinds = texts.filter((x) => !x.found || x.found.places.length || x.found.value).length;
    const others = lines.filter((x) => lineList.matches(x.i)).length;
    if (kinds + others) {
      return `Nothing here under these filters; without them ${plural(kinds, "kind")} and ${plural(others, "line")} match`;
    }
    return `Nothing in ${count(texts.length)} kinds and ${count(lines.length)} lines; the other lines of ${count(total)} events are in predictions.csv`;
  }
  function dim() {
    for (const node of all(".pic [class^=l]")) {
      const label = +node.getAttribute("class").slice(1);
      node.setAttribute("opacity", state.l.size === 0 || state.l.has(label) ? 1 : 0.15);
    }
  }
  function active() {
    const chips = [];
    const add = (text, off) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.setAttribute("aria-label", "Leave out the filter " + text);
      button.addEventListener("click", () => { off(); changed(); ($("#active button") || search).focus(); });
      chips.push(button);
    };
    for (const kind of "ldf") for (const value of state[kind]) add(names[kind][value], () => state[kind].delete(value));
    if (state.t) add(`${clock(startOf(state.t[0]))} – ${clock(startOf(state.t[1] + 1))}`, () => { state.t = null; });
    $("#active").replaceChildren(...chips);
  }
  function highlight() {
    if (!window.CSS || !CSS.highlights) return;
    CSS.highlights.delete("found");
    if (!state.q) return;
    const found = new Highlight();
    const words = searched();
    for (const list of [textList, lineList]) {
      for (const i of list.visible().slice(0, SHOWN)) {
        const walk = document.createTreeWalker(list.rows[i], NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const text = node.data.toLowerCase();
          for (const word of words) {
            for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
              const range = new Range();
              range.setStart(node, at);
              range.setEnd(node, Math.min(node.data.length, at + word.length));
              found.add(range);
            }
          }
        }
      }
    }
    CSS.highlights.set("found", found);
  }

  /* ---- time: drag over the picture, or two sliders ---- */
  const plot = $("#plot"), svg = plot && $("svg", plot);
  const SVG = "http://www.w3.org/2000/svg";
  const make = (name, attributes) => {
    const node = document.createElementNS(SVG, name);
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    return node;
  };
  const left = plot ? +plot.dataset.left : 0, right = plot ? +plot.dataset.right : 1;
  const x = (bin) => left + ((right - left) * bin) / bins;
  const selection = make("rect", { class: "sel", y: 0, height: 0, width: 0 });
  const setTime = (a, b) => {
    const from = Math.max(0, Math.min(a, b)), to = Math.min(bins - 1, Math.max(a, b));
    state.t = from === 0 && to === bins - 1 ? null : [from, to];
  };
  if (svg) {
    const height = svg.viewBox.baseVal.height;
    svg.append(selection);
    const binAt = (event) => {
      const box = svg.getBoundingClientRect();
      const at = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
      return Math.max(0, Math.min(bins - 1, Math.floor(((at - left) / (right - left)) * bins)));
    };
    selection.setAttribute("height", height);
    let from = -1, moved = false;
    plot.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      from = binAt(event);
      moved = false;
      plot.setPointerCapture(event.pointerId);
    });
    plot.addEventListener("pointermove", (event) => {
      if (from < 0) return;
      const to = binAt(event);
      moved = moved || to !== from;
      if (moved) { setTime(from, to); soon(); }
    });
    const end = (event) => {
      if (from < 0) return;
      if (!moved) {
        const at = binAt(event);
        if (state.t && at >= state.t[0] && at <= state.t[1]) state.t = null;
        else setTime(at, at);
      }
      from = -1;
      changed();
    };
    plot.addEventListener("pointerup", end);
    plot.addEventListener("pointercancel", () => { from = -1; changed(); });
    $("#range").hidden = false;
    const a = $("#from"), z = $("#to");
    const slide = () => { setTime(+a.value, +z.value); changed(); };
    a.addEventListener("input", slide);
    z.addEventListener("input", slide);
  }
  function window_() {
    if (!svg) return;
    const [from, to] = state.t || [0, bins - 1];
    const a = $("#from"), z = $("#to");
    a.value = from;
    z.value = to;
    a.setAttribute("aria-valuetext", clock(startOf(from)));
    z.setAttribute("aria-valuetext", clock(startOf(to + 1)));
    put($("#window"), `${clock(startOf(from))} – ${clock(startOf(to + 1))}`);
    selection.setAttribute("x", x(from));
    selection.setAttribute("width", state.t ? x(to + 1) - x(from) : 0);
    selection.style.display = state.t ? "" : "none";
  }
  function focus() {
    const box = $("#focus");
    if (!box) return;
    const needed = state.l.size + state.d.size + state.f.size > 0 || state.q !== "";
    box.hidden = !needed;
    if (!needed) return;
    put($("p", box), "Events that match" + (dateless ? `, but for ${count(dateless)} of which this page does not know the time` : ""));
    $("svg", box).toggleAttribute("hidden", dateless > 0 && !over.some((n) => n));
    const highest = Math.max(1, ...over), high = 560, low = 640;
    const nodes = [make("line", { x1: left, x2: right, y1: low, y2: low })];
    let path = "";
    for (let bin = 0; bin < bins; bin++) {
      const h = over[bin] ? Math.max(8, (high * over[bin]) / highest) : 0;
      if (h) path += `M${x(bin).toFixed(0)} ${low}v-${h.toFixed(0)}H${Math.max(x(bin) + 1, x(bin + 1) - 12).toFixed(0)}V${low}z`;
    }
    const only = state.l.size === 1 ? "l" + [...state.l][0] : "k";
    nodes.push(make("path", { d: path, class: only }));
    if (state.t) nodes.push(make("rect", { class: "sel", x: x(state.t[0]), width: x(state.t[1] + 1) - x(state.t[0]), y: 0, height: 700 }));
    const text = make("text", { x: left - 60, y: 150, "text-anchor": "end" });
    text.textContent = count(highest);
    nodes.push(text);
    $("svg", box).replaceChildren(...nodes);
  }

  /* ---- the address keeps the state ---- */
  const NAMES = { l: "label", d: "by", f: "file" };
  function write() {
    const parts = [];
    for (const kind of "ldf") for (const value of state[kind]) parts.push(NAMES[kind] + "=" + encodeURIComponent(names[kind][value]));
    if (state.t) parts.push(`time=${iso(startOf(state.t[0]))}/${iso(startOf(state.t[1] + 1))}`);
    if (state.q) parts.push("find=" + encodeURIComponent(state.q));
    const hash = parts.length ? "#" + parts.join("&") : " ";
    if (location.hash !== hash.trim()) {
      try { history.replaceState(null, "", hash.trim() || location.pathname + location.search); } catch (e) { /* a frame may forbid it */ }
    }
  }
  function read() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) return false;
    state.unknown = [];
    state.l.clear(); state.d.clear(); state.f.clear(); state.t = null; state.q = "";
    for (const part of hash.split("&")) {
      const at = part.indexOf("=");
      let value;
      try { value = decodeURIComponent(part.slice(at + 1)); } catch (e) { continue; }
      const kind = Object.keys(NAMES).find((key) => NAMES[key] === part.slice(0, at));
      if (kind) {
        const found = Object.keys(names[kind]).find((key) => names[kind][key] === value);
        if (found !== undefined) state[kind].add(+found);
        else state.unknown.push(value);
      } else if (part.startsWith("time=") && bins) {
        const [from, to] = value.split("/").map((text) => Math.round((Date.parse(text) - data.start) / data.width));
        if (from >= 0 && to > from) setTime(from, to - 1);
      } else if (part.startsWith("find=")) state.q = value;
    }
    $("#q").value = state.q;
    return true;
  }
  let waiting = 0;
  const soon = () => { if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; render(); }); };
  function changed() { state.unknown = []; render(); write(); }
  function reset() {
    state.l.clear(); state.d.clear(); state.f.clear(); state.t = null; state.q = "";
    $("#q").value = "";
    changed();
  }
  addEventListener("hashchange", () => { if (read()) render(); });

  /* ---- search, copy, keys, theme, print ---- */
  const search = $("#q");
  search.addEventListener("input", () => { state.q = search.value.trim(); state.unknown = []; soon(); write(); });
  $("#reset").addEventListener("click", () => { reset(); search.focus(); });
  const csvCell = (value) => {
    const text = /^[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]/.test(value) ? "'" + value : value;
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  };
  const said = (td) => (($("summary bdi", td) || td).textContent).trim();
  function csv(list) {
    const head = [...list.table.tHead.rows[0].cells].map((th) => th.textContent);
    const rows = list.visible().map((i) => [...list.rows[i].cells].map(said));
    const keep = head.map((name, i) => i).filter((i) => head[i] !== "Over time");
    return [head, ...rows].map((row) => keep.map((i) => csvCell(row[i])).join(",")).join("\r\n") + "\r\n";
  }
  async function copy(button) {
    const list = button.dataset.copy === "texts" ? textList : lineList;
    const text = csv(list);
    let done = true;
    try { await navigator.clipboard.writeText(text); } catch (e) {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
    }
    button.textContent = done ? `Copied ${count(list.found)} rows` : "Cannot copy";
    setTimeout(() => { button.textContent = "Copy as CSV"; }, 1800);
  }
  for (const button of all("[data-copy]")) { button.hidden = false; button.addEventListener("click", () => copy(button)); }
  const root = document.documentElement;
  $("#theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  const help = $("#help");
  $("#keys").addEventListener("click", () => help.showModal());
  const single = $("#single");
  const KEYS = "hybridlog.keys";
  try { single.checked = localStorage.getItem(KEYS) !== "off"; } catch (e) { /* a file may have no storage */ }
  single.addEventListener("change", () => {
    try { localStorage.setItem(KEYS, single.checked ? "on" : "off"); } catch (e) { /* until the page is closed */ }
  });
  let at = -1;
  function step(by) {
    const rows = textList.visible().slice(0, textList.limit);
    if (!rows.length) return;
    for (const row of all("tr.at", textList.table)) row.classList.remove("at");
    at = Math.max(0, Math.min(rows.length - 1, at + by));
    const row = textList.rows[rows[at]];
    row.classList.add("at");
    row.scrollIntoView({ block: "nearest" });
    $("summary", row).focus({ preventScroll: true });
  }
  const shift = (by) => {
    if (!state.t || !bins) return;
    const [a, z] = state.t;
    if (a + by >= 0 && z + by < bins) { state.t = [a + by, z + by]; changed(); }
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape") {
      if (document.activeElement === search && search.value) { search.value = ""; state.q = ""; changed(); } else if (document.activeElement === search) search.blur();
      else reset();
      return;
    }
    if (!$("#single").checked || event.target.matches("input,textarea")) return;
    const cards = all("#labels button");
    const key = event.key;
    if (key === "/") { search.focus(); search.select(); } else if (key >= "1" && key <= "9" && cards[key - 1]) cards[key - 1].click();
    else if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "o") { const row = $("tr.at details", textList.table); if (row) row.open = !row.open; }
    else if (key === "[") shift(-1);
    else if (key === "]") shift(1);
    else if (key === "c") { const button = $("[data-copy=texts]"); if (button) copy(button); }
    else if (key === "?") help.showModal();
    else return;
    event.preventDefault();
  });
  let closed = [];
  addEventListener("beforeprint", () => { closed = all("details:not([open])").filter((d) => !d.closest("[hidden],table")); closed.forEach((d) => { d.open = true; }); });
  addEventListener("afterprint", () => { closed.forEach((d) => { d.open = false; }); closed = []; });
  for (const node of all(".js")) node.hidden = false;
  $("#bar").hidden = false;
  read();
  render();
})();
