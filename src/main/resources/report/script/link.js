// The address keeps the choice, so that it can be sent as a link.
// Needs: wording, data, choice, search.

function writeLink() {
  const parts = [];
  for (const filter in FILTERS) {
    for (const value of choice[filter]) parts.push(`${filter}=${encodeURIComponent(filterNames[filter].get(value))}`);
  }
  if (choice.time) parts.push(`time=${iso(startOf(choice.time[0]))}/${iso(startOf(choice.time[1] + 1))}`);
  if (choice.find) parts.push("find=" + encodeURIComponent(choice.find));
  const hash = parts.length ? "#" + parts.join("&") : "";
  if (location.hash === hash) return;
  try { history.replaceState(null, "", hash || location.pathname + location.search); } catch { /* a frame may forbid it */ }
}

// Whether the address says what to choose: it may name a place in the page, and leave the choice.
function readLink() {
  const hash = location.hash.slice(1);
  if (hash && !hash.includes("=")) return false;
  chooseAll();
  for (const part of hash.split("&")) {
    const at = part.indexOf("=");
    if (at > 0) readPart(part.slice(0, at), part.slice(at + 1));
  }
  showFind();
  return true;
}

function readPart(name, encoded) {
  let value;
  try { value = decodeURIComponent(encoded); } catch { return; }
  if (name === "find") choice.find = value.trim();
  else if (name === "time") readTime(value);
  else if (Object.hasOwn(FILTERS, name)) {
    const found = [...filterNames[name]].find(([, text]) => text === value);
    if (found) choice[name].add(found[0]);
    else choice.unknown.push(value);
  }
}

function readTime(value) {
  const [from, to] = value.split("/").map((text) => Math.round((Date.parse(text) - data.start) / data.width));
  if (to > from && to > 0 && from < data.bins) chooseTime(from, to - 1);
  else choice.unknown.push(value);
}
