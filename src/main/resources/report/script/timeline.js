// The time: drag over the picture, or two sliders.
// Needs: elements, wording, data, choice.

const plot = $("#plot");
const svg = plot && $("svg", plot);
const left = plot ? +plot.dataset.left : 0;
const right = plot ? +plot.dataset.right : 1;
const xOf = (bin) => left + ((right - left) * bin) / data.bins;
const timeText = ([from, to]) => `${clock(startOf(from))} – ${clock(startOf(to + 1))}`;
const selection = makeShape("rect", { class: "sel", y: 0, width: 0 });
const fromSlider = $("#from");
const toSlider = $("#to");

function binAt(event) {
  const box = svg.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
  return Math.max(0, Math.min(data.bins - 1, Math.floor(((x - left) / (right - left)) * data.bins)));
}

function listenToDragging() {
  let from = -1, isMoved = false;
  plot.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    from = binAt(event);
    isMoved = false;
    plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener("pointermove", (event) => {
    if (from < 0) return;
    const to = binAt(event);
    isMoved = isMoved || to !== from;
    if (isMoved) { chooseTime(from, to); showSoon(); }
  });
  plot.addEventListener("pointerup", (event) => {
    if (from < 0) return;
    if (!isMoved) toggleTime(binAt(event));
    from = -1;
    changed();
  });
  plot.addEventListener("pointercancel", () => { from = -1; changed(); });
}

function toggleTime(bin) {
  if (choice.time && passesTime(bin)) choice.time = null;
  else chooseTime(bin, bin);
}

function listenToSliders() {
  for (const slider of [fromSlider, toSlider]) {
    slider.addEventListener("input", () => { chooseTime(+fromSlider.value, +toSlider.value); changed(); });
  }
}

function shiftTime(by) {
  if (!choice.time || !data.bins) return;
  const [from, to] = choice.time;
  if (from + by < 0 || to + by >= data.bins) return;
  choice.time = [from + by, to + by];
  changed();
}

function showTime() {
  if (!svg) return;
  const [from, to] = choice.time || [0, data.bins - 1];
  fromSlider.value = from;
  toSlider.value = to;
  fromSlider.setAttribute("aria-valuetext", clock(startOf(from)));
  toSlider.setAttribute("aria-valuetext", clock(startOf(to + 1)));
  put($("#window"), timeText([from, to]));
  selection.setAttribute("x", xOf(from));
  selection.setAttribute("width", choice.time ? xOf(to + 1) - xOf(from) : 0);
  selection.style.display = choice.time ? "" : "none";
}

if (svg) {
  selection.setAttribute("height", svg.viewBox.baseVal.height);
  svg.append(selection);
  listenToDragging();
  $("#range").hidden = false;
  listenToSliders();
}
