const byId = id => document.getElementById(id);
const make = (tag, kind, ...inside) => {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...inside);
  return element;
};
const say = text => { byId('said').textContent = text; };
