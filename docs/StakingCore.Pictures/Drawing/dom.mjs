// As much of a document as Plot and d3 ask for to make an SVG, and its text: elements, attributes, children, styles. A
// browser or a package would do more, and differently from one version to the next.

class Style {
  constructor(owner) {
    this.owner = owner;
    this.properties = new Map();
  }

  setProperty(name, value) {
    this.properties.set(name, String(value));
    this.owner.attributes.set('style', [...this.properties].map(([key, text]) => `${key}: ${text};`).join(' '));
  }

  removeProperty(name) {
    this.properties.delete(name);
  }

  getPropertyValue(name) {
    return this.properties.get(name) ?? '';
  }
}

class Text {
  nodeType = 3;
  parentNode = null;

  constructor(text) {
    this.data = String(text);
  }

  get textContent() {
    return this.data;
  }
}

class Element {
  nodeType = 1;
  parentNode = null;
  childNodes = [];
  attributes = new Map();

  constructor(document, namespaceURI, name) {
    this.ownerDocument = document;
    this.namespaceURI = namespaceURI;
    this.tagName = name;
    this.style = new Style(this);
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name) {
    return this.attributes.has(name);
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(namespace, name, value) {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  get firstChild() {
    return this.childNodes[0] ?? null;
  }

  get lastChild() {
    return this.childNodes.at(-1) ?? null;
  }

  get nextSibling() {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  appendChild(child) {
    return this.insertBefore(child, null);
  }

  insertBefore(child, before) {
    child.parentNode?.removeChild(child);
    this.childNodes.splice(before === null ? this.childNodes.length : this.childNodes.indexOf(before), 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child) {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  append(...children) {
    for (const child of children) {
      this.appendChild(typeof child === 'string' ? new Text(child) : child);
    }
  }

  get textContent() {
    return this.childNodes.map(child => child.textContent).join('');
  }

  set textContent(text) {
    this.childNodes = text === '' ? [] : [new Text(text)];
  }

  addEventListener() {
    // Nobody points at a picture.
  }
}

export const svgNamespace = 'http://www.w3.org/2000/svg';

export const document = {
  nodeType: 9,
  createElement: name => new Element(document, 'http://www.w3.org/1999/xhtml', name),
  createElementNS: (namespace, name) => new Element(document, namespace, name),
  createTextNode: text => new Text(text),
};
document.documentElement = document.createElement('html');

/** An SVG element with its attributes and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }

  made.append(...children);
  return made;
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = text => text.replace(/[&<>"]/g, found => escapes[found]);

/** The element as text, one element a line but for what stands within a text. */
export function serialize(node) {
  if (node.nodeType === 3) {
    return escape(node.data);
  }

  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  if (node.childNodes.length === 0) {
    return `<${node.tagName}${attributes}/>`;
  }

  const isText = node.childNodes.some(child => child.nodeType === 3) || node.tagName === 'text';
  const content = node.childNodes.map(serialize);
  return isText
    ? `<${node.tagName}${attributes}>${content.join('')}</${node.tagName}>`
    : `<${node.tagName}${attributes}>\n${content.join('\n')}\n</${node.tagName}>`;
}
