// Search: which kinds of events and which lines have all the words.
// Needs: elements, choice.

// Lower case, but as long as the text itself: a place in one is that place in the other. Only İ would grow.
const folded = (text) => text.replaceAll("İ", "i").toLowerCase();
const textOf = (node) => folded(node.textContent);
const searchBox = $("#q");
const searchWords = () => folded(choice.find).split(/\s+/).filter(Boolean);

// What a search finds of a kind: all of its events (null) where the masked text has the words; else
// the places of those samples that have them, since the other events are not in this page, and
// whether a value behind a placeholder has them, of which it is not known where it stood.
function findInKind(kind, words) {
  if (!kind.text) {
    kind.text = textOf($("summary bdi", kind.row));
    kind.samples = all(".raw", kind.row).map(textOf);
    kind.values = all("dd", kind.row).map(textOf);
  }
  if (words.every((word) => kind.text.includes(word))) return null;
  const hasWords = (text) => words.every((word) => text.includes(word) || kind.text.includes(word));
  return { places: kind.places.filter((place, i) => hasWords(kind.samples[i])), inValue: kind.values.some(hasWords) };
}

function isFoundInLine(line, words) {
  line.text = line.text || textOf(line.row);
  return words.every((word) => line.text.includes(word));
}

searchBox.addEventListener("input", () => {
  choice.find = searchBox.value.trim();
  choice.unknown = [];
  showSoon();
  on.keep();
});

function showFind() { searchBox.value = choice.find; }

function highlight(rows) {
  if (!window.CSS || !CSS.highlights) return;
  CSS.highlights.delete("found");
  const words = searchWords();
  if (!words.length) return;
  const found = new Highlight();
  for (const row of rows) {
    const nodes = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      for (const word of words) addRanges(found, node, word);
    }
  }
  CSS.highlights.set("found", found);
}

function addRanges(found, node, word) {
  const text = folded(node.data);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    found.add(range);
  }
}
