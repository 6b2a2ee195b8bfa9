/** An element by its local name: the formats that are read use no name twice for different things. */
export interface XmlElement {
  readonly name: string;
  /** By local name; of two attributes alike but for the prefix, the first. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** True for an element, false for text. */
export function isXmlElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements, or those of one name. */
export function elementsIn(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const children = parent?.children.filter(isXmlElement) ?? [];
  return name === undefined ? children : children.filter((child) => child.name === name);
}

/** The elements of these names anywhere below, in the order of the document. */
export function elementsBelow(
  parent: XmlElement | undefined,
  names: ReadonlySet<string>,
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement | undefined) => {
    for (const child of elementsIn(element)) {
      if (names.has(child.name)) found.push(child);
      visit(child);
    }
  };
  visit(parent);
  return found;
}

/** The first child element of a name at the end of a path of names, or undefined. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = parent;
  for (const name of path)
    found = found?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name);
  return found;
}

/** All characters under an element; none where there is no element. */
export function xmlText(element: XmlElement | undefined): string {
  return element?.children.map((child) => (isXmlElement(child) ? xmlText(child) : child)).join('') ?? '';
}

/** The characters under an element on one line, without white space around them. */
export function xmlLine(element: XmlElement | undefined): string {
  return xmlText(element).replace(/\s+/g, ' ').trim();
}
