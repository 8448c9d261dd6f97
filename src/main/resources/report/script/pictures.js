// The pictures: labels that are not chosen pale, and below the time a picture of the events that match.
// Needs: elements, wording, choice, counting, timeline.

const BOTTOM = 640;
const HIGH = 560;

function showPictures() {
  for (const node of all(".pic [class^=l]")) {
    node.setAttribute("opacity", passes(choice.label, +node.getAttribute("class").slice(1)) ? 1 : 0.15);
  }
  const focus = $("#focus");
  if (!focus) return;
  focus.hidden = !isFiltered();
  if (!focus.hidden) drawMatching(focus);
}

function drawMatching(focus) {
  const { bins, unknown } = overTime;
  const but = unknown ? `, but for ${count(unknown)} of which this page does not know the time` : "";
  put($("p", focus), "Events that match" + but);
  $("svg", focus).toggleAttribute("hidden", unknown > 0 && !bins.some((n) => n));
  const highest = Math.max(1, ...bins);
  const color = choice.label.size === 1 ? "l" + [...choice.label][0] : "k";
  const shapes = [
    makeShape("line", { x1: left, x2: right, y1: BOTTOM, y2: BOTTOM }),
    makeShape("path", { d: barPath(bins, highest), class: color }),
  ];
  if (choice.time) {
    const x = xOf(choice.time[0]), width = xOf(choice.time[1] + 1) - x;
    shapes.push(makeShape("rect", { class: "sel", x, width, y: 0, height: 700 }));
  }
  const scale = makeShape("text", { x: left - 60, y: 150, "text-anchor": "end" });
  scale.textContent = count(highest);
  $("svg", focus).replaceChildren(...shapes, scale);
}

function barPath(bins, highest) {
  let path = "";
  bins.forEach((n, bin) => {
    if (!n) return;
    const height = Math.max(8, (HIGH * n) / highest);
    const end = Math.max(xOf(bin) + 1, xOf(bin + 1) - 12);
    path += `M${xOf(bin).toFixed(0)} ${BOTTOM}v-${height.toFixed(0)}H${end.toFixed(0)}V${BOTTOM}z`;
  });
  return path;
}
