// How numbers and times are said.

const format = new Intl.NumberFormat("en-US");
const count = (n) => format.format(n);
const plural = (n, word) => `${count(n)} ${word}${n === 1 ? "" : "s"}`;

function share(part, whole) {
  if (!part || !whole) return "0%";
  const percent = (100 * part) / whole;
  return percent < 0.1 ? "<0.1%" : part === whole ? "100%" : Math.min(99.9, percent).toFixed(1) + "%";
}

// What a number may be, if it is not exact; both: neither is known.
const LEAST = 1;
const MOST = 2;
const bounded = (n, bound) => ["", "≥ ", "≤ ", "≈ "][bound] + count(n);
const boundInWords = (bound) => ["", "At least ", "At most ", "About "][bound];

const iso = (ms) => new Date(ms).toISOString().replace(/\.000Z$/, "Z");
const clock = (ms) => iso(ms).replace("T", " ").replace("Z", "");
