// Elements of the page: finding them, making them, writing into them.

const $ = (query, from = document) => from.querySelector(query);
const all = (query, from = document) => [...from.querySelectorAll(query)];

// What stays as it is must not be written: thousands of cells would be laid out again.
const put = (node, text) => { if (node.textContent !== text) node.textContent = text; };

function makeButton(text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}

function makeShape(name, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  return node;
}
